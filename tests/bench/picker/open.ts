import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DataHub } from '../../data-hub/hub.ts';
import { extensionId } from '../../e2e/drive/chromium/extension-id.ts';
import { launch } from '../../e2e/drive/launch.ts';
import type { Comparison } from '../figures.ts';
import { painted } from '../paint.ts';
import { giveKey } from '../trig.ts';

export const RUNS = 30;

const BLANK = fileURLToPath(new URL('../blank', import.meta.url));

/**
 * From navigation to the frame after the list stands there, with 300 packages on the shelf, against a blank
 * Preact popup built by the same tools; in turn, in one browser, both opened as a tab.
 */
export async function opened(hub: DataHub): Promise<Comparison> {
  execFileSync('npx', ['wxt', 'build', BLANK], { stdio: 'ignore' });
  const blankDir = `${BLANK}/.output/chrome-mv3`;
  const driver = await launch('chromium', { hub, extraExtensions: [blankDir] });
  try {
    await giveKey(driver, hub.keys.large);
    const blank = `chrome-extension://${extensionId(blankDir)}`;
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let run = -3; run < RUNS; run++) {
      const a = await painted(driver.browser(), `${driver.origin}/popup.html`, '[role=option]');
      const b = await painted(driver.browser(), `${blank}/popup.html`, '#painted');
      if (run < 0) continue;
      ours.push(a);
      theirs.push(b);
    }
    const name = 'popup open → list of 300 painted';
    return { name, unit: 'ms', ours, theirs, against: 'blank Preact popup', aim: 1.3 };
  } finally {
    await driver.close();
  }
}
