import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Driver } from '../../e2e/drive/driver.ts';
import { waitUntil } from '../../e2e/drive/wait.ts';
import { type VerifyScreen, verifyScreen } from '../../e2e/screens/verify.ts';
import { longestStillness, watchStillness } from '../../e2e/stillness.ts';

export interface Found {
  readonly counts: Readonly<Record<string, number>>;
  /** Lines of the report that Trig saves, without its heading: name, size, what it says, of what. */
  readonly lines: readonly (readonly string[])[];
  /** Milliseconds from the choice to the last verdict. */
  readonly took: number;
  /** Milliseconds. */
  readonly longest: number;
}

/** A person chooses something on the Verify view, waits, and saves what came out. */
export async function verifyAll(
  driver: Driver,
  choose: (verify: VerifyScreen) => Promise<void>,
  within: number,
): Promise<Found> {
  const page = await driver.openPage('grabs.html', { width: 1280, height: 800 });
  try {
    await page.bringToFront();
    const verify = await verifyScreen(page);
    await watchStillness(page);
    const began = performance.now();
    await choose(verify);
    const counts = await verify.counts(within);
    const took = performance.now() - began;
    const longest = await longestStillness(page);
    await verify.click('verify-save');
    return { counts, lines: await savedLines(driver), took, longest };
  } finally {
    await page.close();
  }
}

async function savedLines(driver: Driver): Promise<Found['lines']> {
  const path = join(driver.downloads, `verified-files-${new Date().toISOString().slice(0, 10)}.txt`);
  // Whole when it ends as it must.
  const text = await waitUntil('the report', async () => {
    const read = await readFile(path, 'utf8').catch(() => '');
    return read.endsWith('\n') ? read : undefined;
  });
  await rm(path);
  return text
    .trimEnd()
    .split('\n')
    .slice(2)
    .map((line) => line.split('\t'));
}
