import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addRoads, LONG, OLDER, OLDER_FOLDER, ROADS, ROADS_FOLDER, SIZELESS } from './fixture.ts';
import { listenForNotifications, told } from './notifications.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

describe.each(BROWSERS)('one file in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    addRoads(stage.hub);
  });
  afterAll(() => stage?.close());
  beforeEach(() => stage.reset());

  test('from a pasted key to a file on disk, whole and in its place', async () => {
    const { hub, driver } = stage;
    await listenForNotifications(driver);
    const popup = await stage.openPopup();
    expect(await popup.textOf('[data-test=key-line]')).toContain('Paste your API key');
    await popup.giveKey(`  ${hub.keys.department} `);
    await popup.grab(ROADS);
    const done = await popup.grabIn(ROADS.fileName, 'done');
    expect(done.text).toMatch(/300\s*kB/);
    expect(done.text).toContain('size matches');

    const path = `${ROADS_FOLDER}/${ROADS.fileName}`;
    const expected = hub.expected(ROADS.packageId, ROADS.versionId, ROADS.fileName);
    expect(await stage.files()).toContain(path);
    expect(await stage.size(path)).toBe(expected.size);
    expect(await stage.md5(path)).toBe(expected.md5);

    expect(hub.log.storage().map(({ method, status }) => [method, status])).toEqual([['GET', 200]]);
    expect(hub.log.api().every(({ query }) => !('key' in query))).toBe(true);
    // Told after it is done, never before: a moment later.
    await expect.poll(() => told(driver)).toHaveLength(1);
    await popup.close();
  });

  test('in the real popup, by keys alone', async () => {
    const { hub, driver } = stage;
    const popup = await driver.openPopup();
    const shows = (selector: string): Promise<boolean> =>
      popup.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
    await expect.poll(() => shows('[data-test=key-line]'), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => shows('[data-test=search]:focus'), { timeout: 10_000 }).toBe(true);
    await popup.press('Tab');
    await expect.poll(() => shows('[data-test=key]:focus')).toBe(true);
    await popup.type(hub.keys.department);
    await popup.press('Enter');
    await expect.poll(() => shows('[data-test=key-line]'), { timeout: 10_000 }).toBe(false);
    await expect.poll(() => shows('[data-test=search]:focus'), { timeout: 10_000 }).toBe(true);
    for (const id of [ROADS.packageId, ROADS.versionId, ROADS.fileName]) {
      await expect.poll(() => shows('[role=option]'), { timeout: 10_000 }).toBe(true);
      await popup.type(id);
      const chosen = `[role=option][data-cursor][data-id="${id}"]`;
      await expect.poll(() => shows(chosen), { timeout: 10_000 }).toBe(true);
      await popup.press('Enter');
    }
    await expect.poll(() => shows('[data-test=grab][data-state=done]'), { timeout: 40_000 }).toBe(true);
    expect(await stage.size(`${ROADS_FOLDER}/${ROADS.fileName}`)).toBe(300_000);
    await popup.close();
  });

  test('the same file name of two versions lands in two folders', async () => {
    const popup = await stage.openPopup();
    await popup.giveKey(stage.hub.keys.department);
    await popup.grab(ROADS);
    await popup.grabIn(ROADS.fileName, 'done');
    await popup.close();

    const again = await stage.openPopup();
    await again.grab(OLDER);
    await expect
      .poll(() => stage.size(`${OLDER_FOLDER}/${OLDER.fileName}`).catch(() => 0), { timeout: 40_000 })
      .toBe(200_000);
    expect(await stage.size(`${ROADS_FOLDER}/${ROADS.fileName}`)).toBe(300_000);
    await again.close();
  });

  test('a file whose size the catalogue does not give is done, and that is said', async () => {
    const popup = await stage.openPopup();
    await popup.giveKey(stage.hub.keys.department);
    await popup.grab(SIZELESS);
    const done = await popup.grabIn(SIZELESS.fileName, 'done');
    expect(done.text).not.toContain('size matches');
    expect(await stage.size(`${ROADS_FOLDER}/${SIZELESS.fileName}`)).toBe(5_000);
    await popup.close();
  });

  test('closing the popup at any step loses nothing; progress and result are there when it opens again', async () => {
    const { hub, driver } = stage;
    const body = hub.faults.add({ on: 'storage', times: 1, fault: { kind: 'hold-body', after: 1_000_000 } });
    const first = await stage.openPopup();
    await first.giveKey(hub.keys.department);
    await first.enter(LONG.packageId);
    await first.close();

    const second = await stage.openPopup();
    await second.grab(LONG);
    await second.grabIn(LONG.fileName, 'signing', 'handing', 'handed');
    await second.close();
    await hub.log.until(({ origin }) => origin === 'storage', 10_000);
    await expect.poll(() => driver.evaluate(() => chrome.action.getBadgeText({}))).toBe('1');

    const third = await stage.openPopup();
    await third.grabIn(LONG.fileName, 'handed');
    await third.page.waitForSelector('[data-test=grab] [role=progressbar]');
    await third.close();
    body.release();
    await expect
      .poll(() => driver.evaluate(() => chrome.action.getBadgeText({})), { timeout: 40_000 })
      .toBe('✓');

    const fourth = await stage.openPopup();
    await fourth.grabIn(LONG.fileName, 'done');
    const path = `${ROADS_FOLDER}/${LONG.fileName}`;
    expect(await stage.md5(path)).toBe(hub.expected(LONG.packageId, LONG.versionId, LONG.fileName).md5);
    expect(hub.log.storage()).toHaveLength(1);
    await expect.poll(() => driver.evaluate(() => chrome.action.getBadgeText({}))).toBe('');
    await fourth.close();
  });

  test('a cancelled grab leaves no download behind, and undo takes it from the start', async () => {
    const { hub, driver } = stage;
    const body = hub.faults.add({ on: 'storage', times: 1, fault: { kind: 'hold-body', after: 500_000 } });
    const popup = await stage.openPopup();
    await popup.giveKey(hub.keys.department);
    await popup.grab(LONG);
    await popup.grabIn(LONG.fileName, 'handed');
    await popup.click('cancel-grab');
    await popup.grabIn(LONG.fileName, 'cancelled');
    await expect
      .poll(() => driver.evaluate(() => chrome.downloads.search({ state: 'in_progress' })))
      .toEqual([]);
    body.release();
    await popup.click('undo-cancel');
    await popup.grabIn(LONG.fileName, 'done');
    expect(await stage.size(`${ROADS_FOLDER}/${LONG.fileName}`)).toBe(4_000_000);
    await popup.close();
  });
});
