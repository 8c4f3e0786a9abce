import type { DataHub } from '../../tests/data-hub/hub.ts';
import { launch } from '../../tests/e2e/drive/launch.ts';
import type { Choice } from './choice.ts';

/** A browser of its own for somebody to try it in; ends with the browser or with Ctrl-C. */
export async function together({ browser, live }: Choice, hub: DataHub | undefined): Promise<boolean> {
  console.log(`Start: opening ${browser} with Trig in it …`);
  const driver = await launch(browser, { headless: false, ...(hub ? { hub } : {}) });
  try {
    const page = await driver.openPage('options.html');
    await page.bringToFront();
    console.log(invitation(live, hub?.keys.department));
    await Promise.race([driver.exited(), interrupted()]);
  } finally {
    // Profile and downloads are thrown away with it: nothing of this run stays on the machine.
    await driver.close();
  }
  return true;
}

function invitation(live: boolean, practiceKey: string | undefined): string {
  return [
    '',
    live
      ? 'This is the real OS Data Hub. Paste your own API key on the page that has opened.'
      : `This is a local Data Hub: no network, nothing to pay. Practice key: ${practiceKey}`,
    '',
    '  1. Paste the key on the page and press Save key: it is tried at once.',
    '  2. Press the Trig button in the toolbar (it may be behind the puzzle piece).',
    '  3. Type a few letters of a package, Enter; a version, Enter; a file, Enter: it is on its way.',
    '',
    'The profile and what you grab in it are thrown away at the end. Close the browser or press Ctrl-C.',
  ].join('\n');
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
