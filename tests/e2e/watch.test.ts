import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addRoads, ROADS } from './fixture.ts';
import { listenForNotifications } from './notifications.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';
import { type WatchProbe, watchProbe } from './watch-probe.ts';

const MONTH = 30 * 86_400_000;
const LIST = '/downloads/v1/dataPackages';

describe.each(BROWSERS)('the watch in %s', (name) => {
  let stage: Stage;
  let watch: WatchProbe;
  let latest = 7_000_002;

  beforeAll(async () => {
    stage = await setStage(name);
    addRoads(stage.hub);
    watch = watchProbe(stage.driver);
    await listenForNotifications(stage.driver);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await stage.reset();
    await stage.useKey();
    await stage.command('saveSettings', { watchEvery: 'day', watchPinned: 'notify', quietHours: null });
    await stage.command('pin', { packageIds: [ROADS.packageId], isPinned: true });
    // What an earlier test has finished has been seen.
    await stage.command('look', {});
    stage.hub.log.clear();
  });

  /** A month later OS has another version. */
  const publish = (): string => {
    const { hub } = stage;
    hub.clock.advance(MONTH);
    latest += 1;
    hub.catalogue.addVersion(ROADS.packageId, {
      id: String(latest),
      createdOn: `2027-01-${String(latest % 28).padStart(2, '0')}`,
      files: [{ fileName: ROADS.fileName, size: 120_000 }],
    });
    return String(latest);
  };

  const badge = () => stage.driver.evaluate(() => chrome.action.getBadgeText({}));
  const asked = () => stage.hub.log.api().map(({ path }) => path);

  test('a new version: one call for the list, one digest, the badge; and no second word of it', async () => {
    const before = await watch.digests();
    const id = publish();
    await watch.ring();
    await expect.poll(async () => (await watch.digests()).length).toBe(before.length + 1);
    expect(asked()).toEqual([LIST]);
    await expect.poll(badge).toBe('+1');
    await expect
      .poll(watch.news)
      .toMatchObject([{ packageId: ROADS.packageId, versions: [{ id }], isTold: true }]);
    await watch.ring();
    await expect.poll(() => asked().length).toBe(2);
    await expect.poll(watch.alarm).toBeGreaterThan(Date.now() + 20 * 3_600_000);
    expect(await watch.digests()).toHaveLength(before.length + 1);
  });

  test('told, then grabbed with one press in the popup: seen there, the badge goes', async () => {
    const before = await watch.digests();
    const id = publish();
    await watch.ring();
    await expect.poll(async () => (await watch.digests()).length).toBe(before.length + 1);
    const popup = await stage.openPopup();
    expect(await popup.textOf('[data-test=news-item]')).toContain('Harbour roads');
    await expect.poll(badge).toBe('');
    await popup.page.click('[data-test=dismiss-news]');
    await popup.page.waitForSelector('[data-test=undo-news]');
    await expect.poll(async () => (await watch.news())[0]?.dismissedAt).toBeDefined();
    await popup.page.click('[data-test=undo-news]');
    await popup.page.waitForSelector('[data-test=news-item]');
    await popup.page.click('[data-test=grab-news]');
    await popup.grabIn(ROADS.fileName, 'done');
    await popup.page.waitForFunction(() => !document.querySelector('[data-test=news]'));
    await popup.close();
    expect(await stage.files()).toEqual([expect.stringMatching(`\\(${id}\\)/${ROADS.fileName}$`)]);
    expect(await watch.news()).toEqual([]);
  });

  test('by keys: how it is watched, and into what is new', async () => {
    const id = publish();
    await watch.ring();
    await expect.poll(async () => (await watch.news()).length).toBe(1);
    const popup = await stage.openPopup();
    const { page } = popup;
    await popup.search(ROADS.packageId);
    await page.waitForSelector('[role=option][data-cursor] [data-test=newer]');
    await page.keyboard.down('Control');
    await page.keyboard.press('b');
    await page.keyboard.up('Control');
    await page.waitForSelector('[data-test=watch-kind]:checked:focus');
    await page.keyboard.press('ArrowUp');
    await page.waitForSelector('[data-test=watch-grab]:checked');
    await page.keyboard.press('ArrowUp');
    await page.waitForSelector('[data-test=watch-notify]:checked');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('[data-test=watch-sheet]'));
    const watches = () => stage.driver.evaluate(() => chrome.storage.local.get('watches'));
    await expect.poll(watches).toEqual({ watches: { [ROADS.packageId]: 'notify' } });
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-test') === 'search');
    await popup.press('Escape');
    await page.waitForSelector('[data-test=news-item]');
    await page.focus('[data-test=news-item] > button');
    await popup.press('Enter');
    await page.waitForFunction(
      (wanted) => document.querySelector<HTMLElement>('[role=option][data-cursor]')?.dataset.id === wanted,
      {},
      id,
    );
    await popup.close();
  });

  test('killed while OS is asked: it asks again, and tells once', async () => {
    const before = await watch.digests();
    publish();
    const held = stage.hub.faults.add({ on: 'api', path: LIST, times: 1, fault: { kind: 'hold' } });
    await watch.ring();
    await expect.poll(() => held.used).toBe(1);
    await stage.driver.killWorker();
    held.release();
    // Its alarm rings again, for it was not set anew.
    expect(await watch.alarm()).toBeLessThan(Date.now() + 150_000);
    await watch.ring();
    await expect.poll(async () => (await watch.digests()).length).toBe(before.length + 1);
    expect(asked()).toEqual([LIST, LIST]);
  });

  test('in quiet hours nobody is told, and afterwards they are', async () => {
    const before = await watch.digests();
    const clock = (minutes: number) => new Date(Date.now() + minutes * 60_000).toTimeString().slice(0, 5);
    await stage.command('saveSettings', { quietHours: `${clock(-60)}-${clock(60)}` });
    publish();
    await watch.ring();
    await expect.poll(async () => (await watch.news()).length).toBe(1);
    // It will be told at their end.
    await expect.poll(watch.alarm).toBeGreaterThan(Date.now() + 50 * 60_000);
    expect(await watch.alarm()).toBeLessThan(Date.now() + 61 * 60_000);
    expect(await watch.digests()).toEqual(before);
    await expect.poll(badge).toBe('+1');
    const options = await stage.openOptions();
    await options.choose('quiet', 'none');
    await expect.poll(async () => (await watch.digests()).length).toBe(before.length + 1);
    await options.page.close();
  });

  test('off asks nothing; “look now” does', async () => {
    let options = await stage.openOptions();
    await options.choose('watch-every', 'off');
    await expect.poll(watch.alarm).toBeUndefined();
    // A page in view wakes the background again before the ring has changed what it reads.
    await options.page.close();
    publish();
    await watch.ring();
    // It has rung, and no other is set.
    await expect.poll(watch.alarm).toBeUndefined();
    expect(asked()).toEqual([]);
    options = await stage.openOptions();
    await options.choose('watch-every', 'hour');
    await expect.poll(() => asked()).toEqual([LIST]);
    publish();
    await options.click('look-now');
    await expect.poll(() => options.textOf('watch-came')).toContain('1 data package updated');
    expect(asked()).toEqual([LIST, LIST]);
    await expect.poll(() => options.textOf('watch-next')).toMatch(/Looks again: .*\d\d:\d\d\.$/);
    await options.page.close();
  });

  test('to be grabbed by itself: the new version is on the disk without anybody pressing anything', async () => {
    await stage.command('setWatch', { packageIds: [ROADS.packageId], level: 'grab' });
    const before = await watch.digests();
    const id = publish();
    await watch.ring();
    await expect
      .poll(() => stage.files(), { timeout: 20_000 })
      .toEqual([expect.stringMatching(`\\(${id}\\)/${ROADS.fileName}$`)]);
    expect(asked().slice(0, 2)).toEqual([LIST, `${LIST}/${ROADS.packageId}/versions/${id}`]);
    await expect.poll(watch.news).toEqual([]);
    await expect.poll(badge).toBe('✓');
    expect(await watch.digests()).toEqual(before);
  });
});
