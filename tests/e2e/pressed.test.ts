import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_GRABS, total } from '../../utils/grabs/counts.ts';
import { addSheets, SHEETS } from './fixture.ts';
import { queueProbe } from './queue-probe.ts';
import { type Stage, setStage } from './stage.ts';

/** What is pressed arrives, however soon the popup goes after it. In Firefox it always did (measured: 153). */
describe('a press just before the popup closes in Chromium', () => {
  let stage: Stage;
  let names: readonly string[];

  beforeAll(async () => {
    stage = await setStage('chromium');
    names = addSheets(stage.hub, 1, 20_000);
    await stage.useKey();
    await stage.command('refreshVersion', SHEETS);
  });
  afterAll(() => stage?.close());

  const queued = async () => total((await queueProbe(stage.driver).counts()) ?? NO_GRABS);

  test('is not lost after the time in which the browser would have ended the background', async () => {
    const { driver } = stage;
    const [fileName = ''] = names;
    const popup = await stage.openPopup();
    await popup.enter(SHEETS.packageId);
    await popup.enter(SHEETS.versionId);
    await popup.search(fileName);
    await popup.page.waitForFunction(
      (wanted) => document.querySelector<HTMLElement>('[role=option][data-cursor]')?.dataset.id === wanted,
      {},
      fileName,
    );
    const began = Date.now();
    while (Date.now() - began < 36_000) {
      expect(await driver.isWorkerAlive()).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await popup.page.keyboard.press('Enter');
    await popup.close();
    await expect.poll(queued).toBe(1);
  }, 90_000);
});
