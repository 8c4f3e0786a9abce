import { join, relative } from 'node:path';
import type { DataHub } from '../../tests/data-hub/hub.ts';
import { launch } from '../../tests/e2e/drive/launch.ts';
import { ROOT } from '../set-up/root.mjs';
import type { Choice } from './choice.ts';
import { interrupted } from './interrupted.ts';

/** A browser of its own for somebody to try it in; ends with the browser or with Ctrl-C. */
export async function together({ browser }: Choice, hub: DataHub): Promise<boolean> {
  console.log(`Start: opening ${browser} with Trig in it …`);
  const downloads = join(ROOT, '.trig', 'start', 'downloads');
  const driver = await launch(browser, { headless: false, downloads, hub });
  try {
    const page = await driver.openPage('options.html');
    // As large as the window, not as large as in a test; and no tabs but the one that matters.
    await page.setViewport(null);
    await page.bringToFront();
    const others = (await driver.browser().pages()).filter((other) => other !== page);
    await Promise.all(others.map((other) => other.close().catch(() => undefined)));
    console.log(invitation(hub.keys.department, relative(process.cwd(), downloads)));
    await Promise.race([driver.exited(), interrupted()]);
  } finally {
    // The profile is thrown away with it, and the key in it; what was grabbed stays.
    await driver.close();
  }
  return true;
}

function invitation(practiceKey: string | undefined, downloads: string): string {
  return [
    '',
    `This is a local Data Hub: no network, nothing to pay. Practice key: ${practiceKey}`,
    '',
    '  1. Paste the key on the page and press Save key: it is tried at once.',
    '  2. Press the Trig button in the toolbar (it may be behind the puzzle piece).',
    '  3. Type a few letters of a package, Enter; a version, Enter; a file, Enter: it is on its way.',
    '',
    `What you grab lies in ${downloads}. The profile, with the key in it, is thrown away at the end.`,
    'Close the browser or press Ctrl-C.',
  ].join('\n');
}
