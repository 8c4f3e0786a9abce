import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addRoads, ROADS } from './fixture.ts';
import { type Stage, setStage } from './stage.ts';

/** Firefox lets people take the host permission away at any time (docs/decisions/0005). */
describe('the host permission withdrawn in Firefox', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage('firefox');
    addRoads(stage.hub);
    await stage.useKey();
    await stage.driver.evaluate(() => chrome.permissions.remove({ origins: ['https://api.os.uk/*'] }));
  });
  afterAll(() => stage?.close());

  test('is said in the popup, and a grab is not tried in vain', async () => {
    const popup = await stage.openPopup();
    expect((await popup.notice('no-permission')).length).toBeGreaterThan(20);
    await expect.poll(async () => (await popup.rows()).length).toBeGreaterThan(3);
    await popup.close();
  });

  test('is said on the options page, with the button that asks for it back', async () => {
    const options = await stage.openOptions();
    await options.page.waitForSelector('[data-test=notice][data-kind=no-permission]');
    expect(await options.page.$('[data-test=grant]')).not.toBeNull();
    await options.page.close();
  });

  test('once it is back, the notice goes and everything works', async () => {
    const options = await stage.openOptions();
    await options.page.waitForSelector('[data-test=grant]');
    await options.click('grant');
    await stage.driver
      .evaluate(() => chrome.permissions.request({ origins: ['https://api.os.uk/*'] }))
      .catch(() => {});
    await options.page.waitForFunction(() => !document.querySelector('[data-test=grant]'), {
      timeout: 10_000,
    });
    const popup = await stage.openPopup();
    await popup.grab(ROADS);
    await popup.grabIn(ROADS.fileName, 'done');
    await popup.close();
  });
});
