import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { waitUntil } from './drive/wait.ts';
import { addSheets, SHEETS, SHEETS_FOLDER } from './fixture.ts';
import { type QueueProbe, queueProbe } from './queue-probe.ts';
import { type GrabsScreen, grabsScreen } from './screens/grabs.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

describe.each(BROWSERS)('the queue in %s', (name) => {
  let stage: Stage;
  let queue: QueueProbe;
  let names: readonly string[] = [];

  beforeAll(async () => {
    stage = await setStage(name);
    queue = queueProbe(stage.driver);
    names = addSheets(stage.hub, 60, 20_000);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await stage.reset();
    await stage.useKey();
  });

  const openGrabs = async (): Promise<GrabsScreen> => grabsScreen(await stage.driver.openPage('grabs.html'));

  /** Storage that takes its time, so that there is something to look at. */
  const slow = (milliseconds: number) =>
    stage.hub.faults.add({ on: 'storage', path: 'sheet_', fault: { kind: 'delay', ms: milliseconds } });

  const allRight = async (files: readonly string[]): Promise<void> => {
    for (const fileName of files) {
      const expected = stage.hub.expected(SHEETS.packageId, SHEETS.versionId, fileName);
      expect(await stage.md5(`${SHEETS_FOLDER}/${fileName}`), fileName).toBe(expected.md5);
    }
  };

  test('one press in the popup brings a whole version, with the popup closed', async () => {
    const popup = await stage.openPopup();
    await popup.enter(SHEETS.packageId);
    await popup.search(SHEETS.versionId);
    await popup.page.waitForSelector(`[role=option][data-cursor][data-id="${SHEETS.versionId}"]`);
    await popup.page.click('[data-test=grab-all]');
    expect(await popup.textOf('[data-test=taken]')).toContain('60');
    await popup.close();
    await expect.poll(async () => (await queue.counts()).done, { timeout: 40_000 }).toBe(60);
    await allRight(names);
    // Each was fetched once.
    expect(stage.hub.log.storage()).toHaveLength(60);

    const again = await stage.openPopup();
    await again.enter(SHEETS.packageId);
    await again.search(SHEETS.versionId);
    await again.page.waitForSelector(`[role=option][data-cursor][data-id="${SHEETS.versionId}"]`);
    await again.page.click('[data-test=grab-all]');
    expect(await again.textOf('[data-test=taken]')).toContain('60');
    expect((await queue.counts()).skipped).toBe(60);
    expect(stage.hub.log.storage()).toHaveLength(60);
    await again.close();
  });

  test('paused, it rests; gone on with, every file arrives; what was cancelled and undone as well', async () => {
    const { hub } = stage;
    const delay = slow(2_000);
    await stage.command('grabVersions', { versions: [SHEETS] });
    const grabs = await openGrabs();
    await grabs.row(names[0] ?? '', 'done');
    await grabs.click('pause-all');
    expect(await grabs.text('hold')).toMatch(/paused/i);
    // A link that was about to be asked for as the press came may still be.
    await sleep(500);
    const asked = hub.log.api().length;
    await sleep(1_500);
    expect(hub.log.api()).toHaveLength(asked);

    await grabs.click('filter-waiting');
    await grabs.page.$eval('[data-test=grabs-page]', (page) =>
      page.ownerDocument.defaultView?.scrollTo(0, 0),
    );
    // Not the first ones: their links may have been asked for, and dropped, before.
    const first = await waitUntil('the ninth', async () => (await grabs.filesIn('queued'))[8]);
    await grabs.ofFile(first, 'row-cancel');
    await grabs.click('undo');
    await grabs.row(first, 'queued');
    await grabs.ofFile(first, 'row-last');
    await grabs.click('filter-all');
    delay.remove();
    await grabs.click('resume-all');
    await expect.poll(async () => (await queue.counts()).done, { timeout: 40_000 }).toBe(60);
    await allRight(names);
    const order = hub.log.api().flatMap(({ query }) => (query.fileName ? [query.fileName] : []));
    // Of links that are asked for in the same breath OS may hear in any order.
    expect(order.indexOf(first)).toBeGreaterThan(order.indexOf(names.at(-10) ?? ''));
    expect(new Set(order).size).toBe(60);
    await grabs.page.close();
  });

  test('a batch cancelled leaves nothing running, and undo brings all of it', async () => {
    slow(1_000);
    const answer = await stage.command('grabVersions', { versions: [SHEETS] });
    const batchId = /"batchId":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? '';
    const grabs = await openGrabs();
    await grabs.row(names[0] ?? '', 'handed', 'done');
    await grabs.ofBatch(batchId, 'cancel-batch');
    // With the focus on it, the offer stays.
    await grabs.page.waitForSelector('[data-test=undo]', { timeout: 15_000 });
    await grabs.page.focus('[data-test=undo]');
    await expect
      .poll(() => stage.driver.evaluate(() => chrome.downloads.search({ state: 'in_progress' })))
      .toHaveLength(0);
    stage.hub.faults.clear();
    await grabs.click('undo');
    await expect.poll(async () => (await queue.counts()).done, { timeout: 40_000 }).toBe(60);
    await allRight(names);
    await grabs.page.close();
  });

  /** Storage that answers when it is told to. */
  const hold = () => stage.hub.faults.add({ on: 'storage', path: 'sheet_', fault: { kind: 'hold' } });

  /** Before storage has answered: Chromium then still hands over, Firefox has done so. */
  const allPlacesAreTaken = () =>
    expect
      .poll(async () => {
        const { handing, handed } = await queue.counts();
        return handing + handed;
      })
      .toBe(6);

  test('paused before storage has answered, nothing comes; gone on with, every file arrives', async () => {
    const held = hold();
    await stage.command('grabVersions', { versions: [SHEETS] });
    await allPlacesAreTaken();
    await stage.command('pause', { which: { of: 'all' } });
    held.release();
    await sleep(1_000);
    const moving = () =>
      stage.driver.evaluate(() => chrome.downloads.search({ state: 'in_progress', paused: false }));
    await expect.poll(moving).toEqual([]);
    expect((await queue.counts()).done).toBe(0);
    await stage.command('resume', { which: { of: 'all' } });
    await expect.poll(async () => (await queue.counts()).done, { timeout: 40_000 }).toBe(60);
    await allRight(names);
  });

  test('cancelled before storage has answered, nothing of it comes to lie anywhere', async () => {
    const answered = () => stage.hub.log.storage().filter(({ status }) => status !== 0).length;
    const listed = () =>
      stage.driver.evaluate(async () => (await chrome.downloads.search({})).map(({ id }) => id));
    const others = await listed();
    for (let round = 0; round < 5; round++) {
      const held = hold();
      const before = answered();
      await stage.command('grabVersions', { versions: [SHEETS], again: true });
      await allPlacesAreTaken();
      await stage.command('cancel', { which: { of: 'all' } });
      held.release();
      if (name === 'chromium') await expect.poll(answered).toBe(before + 6);
    }
    // A download that is taken back too late is whole within a few milliseconds.
    await sleep(1_000);
    await expect.poll(listed).toEqual(others);
    await expect.poll(() => stage.files()).toEqual([]);
  });

  test('what was grabbed stays in the history, searchable, when the list is cleared', async () => {
    await stage.command('grabVersions', { versions: [{ ...SHEETS, fileNames: names.slice(0, 5) }] });
    await expect.poll(async () => (await queue.counts()).done, { timeout: 20_000 }).toBe(5);
    await stage.command('clear', { which: { of: 'all' } });
    expect((await queue.counts()).done).toBe(0);
    const grabs = await openGrabs();
    await grabs.click('view-history');
    await grabs.page.waitForSelector('[data-test=history-search]');
    await grabs.page.type('[data-test=history-search]', '00003');
    await expect.poll(() => grabs.page.$$eval('[data-test=history-row]', (rows) => rows.length)).toBe(1);
    expect(await grabs.text('history-row')).toContain(names[3]);
    await grabs.page.close();
  });
});
