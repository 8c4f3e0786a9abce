import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from './drive/axe.ts';
import { addRoads, ROADS } from './fixture.ts';
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
});
