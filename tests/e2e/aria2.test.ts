import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Aria2Process, aria2For, freePort } from './drive/aria2.ts';
import { waitUntil } from './drive/wait.ts';
import { addRoads, addSheets, ROADS, ROADS_FOLDER, SHEETS, SHEETS_FOLDER } from './fixture.ts';
import { type QueueProbe, queueProbe } from './queue-probe.ts';
import { type GrabsScreen, grabsScreen } from './screens/grabs.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

describe.each(BROWSERS)('a batch handed to aria2 in %s', (name) => {
  let stage: Stage;
  let queue: QueueProbe;
  let aria2: Aria2Process;
  let names: readonly string[] = [];

  beforeAll(async () => {
    stage = await setStage(name);
    // Chromium asks for the permission where no driver can press: from here on it has been given once.
    if (name === 'chromium') await stage.driver.restart();
    queue = queueProbe(stage.driver);
    aria2 = await aria2For(stage.hub);
    names = addSheets(stage.hub, 20, 60_000);
    addRoads(stage.hub);
    await stage.useKey();
  });
  afterAll(async () => {
    await stage?.close();
    await aria2?.close();
  });

  const md5 = async (path: string): Promise<string> =>
    createHash('md5')
      .update(await readFile(join(aria2.folder, path)))
      .digest('hex');

  test('switched on, the button says exactly what is wrong, and then that it works', async () => {
    const options = await stage.openOptions();
    await options.click('use-aria2');
    await options.page.waitForSelector('[data-test=aria2-address]');
    const attempt = options.tryAria2;

    await attempt('http://192.168.1.7:6800/jsonrpc', '');
    await options.page.waitForSelector('[data-test=aria2-address][aria-invalid]');
    await attempt(`127.0.0.1:${await freePort()}`, '');
    expect(await options.aria2Verdict('aria2-silent')).toContain('aria2 does not answer');
    await attempt(`http://localhost:${stage.hub.apiPort}`, '');
    expect(await options.aria2Verdict('aria2-silent')).toContain('aria2 does not answer');
    await aria2.start();
    await attempt(`${aria2.address.replace('jsonrpc', 'elsewhere')}`, '');
    expect(await options.aria2Verdict('aria2-strange')).toContain('not aria2');
    await attempt(aria2.address, 'not-the-token');
    expect(await options.aria2Verdict('aria2-refused')).toContain('refuses the token');
    await attempt(aria2.address, aria2.token);
    const works = await options.aria2Verdict('works');
    expect(works).toContain('aria2 1.');
    expect(works).toContain(aria2.folder);
    expect(await options.page.$eval('[data-test=aria2-token]', (field) => Reflect.get(field, 'value'))).toBe(
      '',
    );
    await options.page.close();
  });

  test('it fetches the batch, is stopped twice, and every file arrives; the browser goes on meanwhile', async () => {
    const { hub } = stage;
    hub.log.clear();
    const slow = (ms: number) =>
      hub.faults.add({ on: 'storage', path: 'sheet_', fault: { kind: 'delay', ms } });
    // Nothing of it arrives by the browser, which has begun with it.
    const tooSlow = slow(4_000);
    await stage.command('grabVersions', { versions: [SHEETS] });
    await stage.command('pause', { which: { of: 'all' } });
    const grabs = grabsScreen(await stage.driver.openPage('grabs.html'));
    await grabs.page.waitForSelector('[data-test=batch]');
    const id = await grabs.page.$eval('[data-test=batch]', (row) => row.getAttribute('data-id'));
    const batch = `[data-test=batch][data-id="${id}"]`;
    await grabs.click('batch-to-aria2');
    await expect.poll(() => textOf(grabs, batch)).toContain('by aria2');
    tooSlow.remove();
    // A link that has run out is asked for anew; bytes that are not the catalogue's are found by the MD5 we pass along.
    const [, expired = '', wrong = '', cut = '', last = ''] = names;
    hub.faults.add({ on: 'storage', path: expired, times: 1, fault: { kind: 'expired-link' } });
    hub.faults.add({ on: 'storage', path: wrong, times: 1, fault: { kind: 'wrong-bytes' } });
    hub.faults.add({ on: 'storage', path: cut, times: 1, fault: { kind: 'cut', after: 20_000 } });
    const delay = slow(600);
    // The batch must not end before aria2 was away twice, however late anybody hears of it.
    const held = hub.faults.add({ on: 'storage', path: last, fault: { kind: 'hold' } });
    const secondHalf = hub.faults.add({ on: 'storage', path: 'sheet_0001', fault: { kind: 'hold' } });
    await grabs.click('resume-all');
    await grabs.row(names[0] ?? '', 'done');
    // What aria2 had not told when it went would be fetched again without a new link.
    const signed = (name: string) => hub.log.api().filter(({ query }) => query.fileName === name).length;
    await expect.poll(() => signed(expired), { timeout: 30_000 }).toBeGreaterThan(1);
    await expect.poll(() => signed(wrong), { timeout: 30_000 }).toBeGreaterThan(1);

    await aria2.stop('SIGTERM');
    await expect
      .poll(() => textOf(grabs, batch), { timeout: 45_000 })
      .toContain('held: aria2 does not answer');
    expect(await grabs.text('hold')).toContain('aria2 does not answer');
    const asked = () => hub.log.api().filter(({ query }) => query.fileName?.startsWith('sheet_')).length;
    const before = asked();
    // That batch alone: what the browser fetches does not wait for it.
    await stage.command('grab', ROADS);
    // Chromium has been seen to end the background in that very moment: then what was being handed over has a lease of 20 s.
    await expect
      .poll(() => stage.files(), { timeout: 45_000 })
      .toEqual([`${ROADS_FOLDER}/${ROADS.fileName}`]);
    expect(asked()).toBe(before);
    // By itself, with what it had written down.
    expect(aria2.session()).toContain('gid=');
    const { done } = await queue.counts();
    secondHalf.release();
    await aria2.start();
    await expect.poll(async () => (await queue.counts()).done, { timeout: 45_000 }).toBeGreaterThan(done);

    // With nothing, and told to look.
    await aria2.stop('SIGKILL');
    await expect
      .poll(() => textOf(grabs, batch), { timeout: 45_000 })
      .toContain('held: aria2 does not answer');
    await stage.driver.killWorker();
    await aria2.start();
    delay.remove();
    held.release();
    const isAllDone = async () => (await queue.counts()).done === 21;
    // The look that comes by itself may be first, and the button then gone.
    await Promise.any([grabs.click('hold-go-on'), waitUntil('all to be done', isAllDone, 60_000)]);
    await waitUntil('all to be done', isAllDone, 60_000);
    await grabs.page.close();
    for (const fileName of names) {
      const expected = hub.expected(SHEETS.packageId, SHEETS.versionId, fileName);
      expect(await md5(`${SHEETS_FOLDER}/${fileName}`), fileName).toBe(expected.md5);
    }
    expect(await stage.files()).toEqual([`${ROADS_FOLDER}/${ROADS.fileName}`]);
  }, 150_000);

  test('neither key nor token is where it should not be', async () => {
    const { hub, driver } = stage;
    const secrets = [hub.keys.department, aria2.token];
    // The key reached the API alone, and aria2 never spoke to the API.
    expect(hub.log.storage().length).toBeGreaterThanOrEqual(21);
    for (const { headers, path, query } of hub.log.storage()) {
      expect(JSON.stringify([headers, path, query])).not.toContain(hub.keys.department);
    }
    const agents = hub.log.api().map(({ headers }) => headers['user-agent'] ?? '');
    expect(agents.filter((agent) => agent.includes('aria2'))).toEqual([]);
    expect(
      hub.log.storage().filter(({ headers }) => headers['user-agent']?.includes('aria2')).length,
    ).toBeGreaterThan(19);

    const options = await stage.openOptions();
    await options.click('save-settings-file');
    const isSaved = (path: string) => /^trig-settings-.*\.json$/.test(path);
    await expect.poll(async () => (await stage.files()).filter(isSaved)).toHaveLength(1);
    const [path = ''] = (await stage.files()).filter(isSaved);
    const settings = await readFile(join(driver.downloads, path), 'utf8');
    await options.page.close();
    const rows = await driver.evaluate(everyRow);
    await aria2.stop('SIGTERM');
    for (const text of [settings, rows, aria2.session(), aria2.output(), driver.console().join('\n')]) {
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
    expect(rows).toContain('sheet_00000.gz');
    expect(rows).not.toContain('sig=');
  });
});

const textOf = ({ page }: GrabsScreen, selector: string): Promise<string> =>
  page.$eval(selector, (found) => (found instanceof HTMLElement ? found.innerText : ''));

/** All that lies in the database, which is more than diagnostics could tell. */
async function everyRow(): Promise<string> {
  const opening = indexedDB.open('trig');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const tables = [...db.objectStoreNames].map(
    (table) =>
      new Promise<unknown>((resolve) => {
        const asked = db.transaction(table).objectStore(table).getAll();
        asked.onsuccess = () => resolve(asked.result);
      }),
  );
  const rows = JSON.stringify(await Promise.all(tables));
  db.close();
  return rows;
}
