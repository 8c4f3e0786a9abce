import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { total } from '../../utils/grabs/counts.ts';
import { waitUntil } from './drive/wait.ts';
import { addSheets, SHEETS } from './fixture.ts';
import { queueProbe } from './queue-probe.ts';
import { type Stage, setStage } from './stage.ts';

/** What is pressed arrives, however soon the popup goes after it. In Firefox it always did (measured: 153). */
describe('a press just before the popup closes in Chromium', () => {
  let stage: Stage;
  let names: readonly string[];

  beforeAll(async () => {
    stage = await setStage('chromium');
    names = addSheets(stage.hub, 10, 20_000);
    await stage.useKey();
    await stage.command('refreshVersion', SHEETS);
  });
  afterAll(() => stage?.close());

  const queued = async () => total(await queueProbe(stage.driver).counts());

  test('is not lost, though the background was ended under the open popup: ten times', async () => {
    const { driver } = stage;
    for (const [index, fileName] of names.entries()) {
      const popup = await stage.openPopup();
      await popup.enter(SHEETS.packageId);
      await popup.enter(SHEETS.versionId);
      await popup.search(fileName);
      await popup.page.waitForFunction(
        (wanted) => document.querySelector<HTMLElement>('[role=option][data-cursor]')?.dataset.id === wanted,
        {},
        fileName,
      );
      await driver.killWorker();
      await waitUntil('the background to be started by the popup', driver.isWorkerAlive);
      await popup.page.keyboard.press('Enter');
      await popup.close();
      await expect.poll(queued, { message: fileName }).toBe(index + 1);
    }
  }, 180_000);

  test('finds a background that is awake, longer than the browser leaves one', async () => {
    const { driver } = stage;
    const popup = await stage.openPopup();
    const began = Date.now();
    while (Date.now() - began < 36_000) {
      expect(await driver.isWorkerAlive()).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await popup.close();
  });
});
