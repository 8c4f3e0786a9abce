import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from './drive/axe.ts';
import { addRoads, addSheets, ROADS, SHEETS } from './fixture.ts';
import { grabsScreen } from './screens/grabs.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

/** axe-core over the states a person meets, on the production build, in both themes. */
describe.each(BROWSERS)('axe in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    addRoads(stage.hub);
  });
  afterAll(() => stage?.close());

  const look = async (page: Page, state: string): Promise<void> => {
    for (const colourScheme of ['light', 'dark'] as const) {
      await stage.driver.emulate(page, { colourScheme });
      expect(await axe(page), `${state}, ${colourScheme}`).toEqual([]);
    }
  };

  test('finds nothing on the options page', async () => {
    const { hub } = stage;
    const options = await stage.openOptions();
    await options.page.waitForSelector('[data-test=key]');
    await look(options.page, 'no key');
    await options.giveKey('WRONG-KEY-FOR-ALL-I-KNOW');
    await options.verdict('key-refused');
    await look(options.page, 'wrong key');
    await options.giveKey(hub.keys.noDownloadsApi);
    await options.verdict('not-in-plan');
    await look(options.page, 'key without the API');
    await options.click('replace-key');
    await options.giveKey(hub.keys.department);
    await options.verdict('works');
    await look(options.page, 'key works');
    await options.click('remove-key');
    await options.page.waitForSelector('[data-test=confirm-remove]');
    await look(options.page, 'about to remove');
    await options.page.close();
  });

  test('finds nothing in the popup', async () => {
    const { hub } = stage;
    await stage.reset();
    const popup = await stage.openPopup();
    await popup.page.waitForSelector('[data-test=key]');
    await look(popup.page, 'first run');
    await popup.giveKey(hub.keys.department);
    await popup.page.waitForSelector('[role=option]');
    await look(popup.page, 'packages');
    await popup.enter('OpenGreenspace');
    await popup.page.waitForSelector('select[data-test=area]');
    await look(popup.page, 'an OpenData product');
    await popup.press('Backspace');
    await popup.search('zzzz');
    await look(popup.page, 'nothing found');
    await popup.enter(ROADS.packageId);
    await popup.page.waitForSelector(`[role=option][data-id="${ROADS.versionId}"]`);
    await look(popup.page, 'versions');
    const trouble = hub.faults.add({ on: 'api', path: '/versions/', fault: { kind: 'status', status: 503 } });
    await popup.enter(ROADS.versionId);
    await popup.notice('service-down');
    await look(popup.page, 'service down');
    trouble.remove();
    await popup.close();

    const again = await stage.openPopup();
    const slow = hub.faults.add({ on: 'storage', times: 1, fault: { kind: 'hold-body', after: 100_000 } });
    await again.grab(ROADS);
    await again.grabIn(ROADS.fileName, 'handed');
    await look(again.page, 'a file on its way');
    slow.release();
    await again.grabIn(ROADS.fileName, 'done');
    await look(again.page, 'a file done');
    await again.close();
  });

  test('finds nothing on the Grabs page', async () => {
    const { hub, command, driver } = stage;
    await stage.reset();
    const { page, ...grabs } = grabsScreen(await driver.openPage('grabs.html', { width: 1100, height: 700 }));
    await page.waitForSelector('[data-test=empty]');
    await look(page, 'nothing grabbed yet');
    await stage.useKey();
    const [first = '', second = '', third = ''] = addSheets(hub, 12, 5_000);
    await command('refreshPackages', {});
    const slow = hub.faults.add({
      on: 'storage',
      fileName: first,
      fault: { kind: 'hold-body', after: 1_000 },
    });
    hub.faults.add({ on: 'storage', fileName: second, fault: { kind: 'status', status: 503 } });
    hub.faults.add({ on: 'api', fileName: third, fault: { kind: 'status', status: 404 } });
    await command('grabVersions', { versions: [SHEETS] });
    await grabs.row(first, 'handed');
    await grabs.row(second, 'waiting');
    await look(page, 'running, waiting, failed and done');
    await grabs.click('filter-failed');
    await look(page, 'failed ones');
    await grabs.click('filter-all');
    await grabs.click('pause-all');
    await page.waitForSelector('[data-test=hold]');
    await look(page, 'paused');
    slow.release();
    await grabs.click('view-history');
    await page.waitForSelector('[data-test=history-row]');
    await look(page, 'history');
    await page.close();
  });
});
