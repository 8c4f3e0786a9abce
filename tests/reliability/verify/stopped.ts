import { setTimeout as sleep } from 'node:timers/promises';
import { useOf } from '../../bench/processes.ts';
import type { Driver } from '../../e2e/drive/driver.ts';
import { waitUntil } from '../../e2e/drive/wait.ts';
import { verifyScreen } from '../../e2e/screens/verify.ts';

export interface Stopped {
  /** How far it was, in a hundred. */
  readonly at: number;
  /** Milliseconds from the press to the outcome on the page. */
  readonly took: number;
  /** How much of one core the extension went on using, of a hundred. */
  readonly after: number;
}

const ENOUGH = 20;
const QUIET_MS = 3_000;

/** A person stops it in the middle of a large file; and then nothing reads on. */
export async function stopped(driver: Driver, file: string): Promise<Stopped> {
  const page = await driver.openPage('grabs.html', { width: 1280, height: 800 });
  try {
    await page.bringToFront();
    const verify = await verifyScreen(page);
    await verify.choose([file]);
    const at = await waitUntil(
      'a fifth of it',
      async () => {
        const percent = (await verify.percent()) ?? 0;
        return percent >= ENOUGH ? percent : undefined;
      },
      120_000,
    );
    const pressed = performance.now();
    await verify.click('verify-stop');
    await page.waitForSelector('[data-test=verify][data-phase=stopped]');
    const took = performance.now() - pressed;
    // What was under way ends first.
    await sleep(500);
    const before = useOf(driver).extensionCpu;
    await sleep(QUIET_MS);
    return { at, took, after: ((useOf(driver).extensionCpu - before) / QUIET_MS) * 100 };
  } finally {
    await page.close();
  }
}
