import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSheets, SHEETS, SHEETS_FOLDER } from './fixture.ts';
import { queueProbe } from './queue-probe.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

describe.each(BROWSERS)('files that were deleted in the file manager, in %s', (name) => {
  let stage: Stage;
  let wanted: readonly string[];

  beforeAll(async () => {
    stage = await setStage(name);
    wanted = addSheets(stage.hub, 3, 20_000).map((file) => `${SHEETS_FOLDER}/${file}`);
    await stage.useKey();
  });
  afterAll(() => stage?.close());

  const counts = () => queueProbe(stage.driver).counts();

  test('are fetched again: by themselves in Chromium, by one more press in Firefox, which cannot know', async () => {
    await stage.command('grabVersions', { versions: [SHEETS] });
    await expect.poll(async () => (await counts()).done, { timeout: 30_000 }).toBe(3);
    await rm(join(stage.driver.downloads, SHEETS_FOLDER), { recursive: true });
    // Chromium looks at the disk at most every ten seconds (measured: 156); until then it cannot know, as Firefox never can.
    const areGone = () =>
      stage.driver.evaluate(async () =>
        (await chrome.downloads.search({ limit: 0 })).every(({ exists }) => !exists),
      );
    if (name === 'chromium') await expect.poll(areGone, { timeout: 20_000, interval: 500 }).toBe(true);
    await stage.command('grabVersions', { versions: [SHEETS] });
    if (name === 'firefox') {
      await expect.poll(async () => (await counts()).skipped).toBe(3);
      const page = await stage.driver.openPage('grabs.html');
      await page.waitForSelector('[data-test=fetch-skipped]');
      await page.click('[data-test=fetch-skipped]');
    }
    await expect.poll(() => stage.files(), { timeout: 30_000 }).toEqual(wanted);
    await expect.poll(async () => (await counts()).skipped).toBe(0);
  });
});
