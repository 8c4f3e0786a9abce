import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/settings.ts';
import { waitUntil } from './drive/wait.ts';
import { addRoads, LONG, ROADS } from './fixture.ts';
import { queueProbe } from './queue-probe.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

describe.each(BROWSERS)('settings as a file, and everything cleared, in %s', (name) => {
  let stage: Stage;
  let folder: string;

  beforeAll(async () => {
    stage = await setStage(name);
    folder = await mkdtemp(join(tmpdir(), 'trig-settings-'));
    addRoads(stage.hub);
    await stage.useKey();
  });
  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const settings = async (): Promise<Readonly<Record<string, unknown>>> => {
    const { settings = {} } = await stage.driver.evaluate(() => chrome.storage.local.get('settings'));
    return settings as Readonly<Record<string, unknown>>;
  };

  test('saved, everything cleared, loaded again: as it was, and the key was never in it', async () => {
    const { hub, driver } = stage;
    const options = await stage.openOptions();
    await options.template('Maps/{package}/{date} {version}/{file}');
    await options.click('keep-folders');
    await options.said('Saved');
    await options.choose('theme', 'dark');
    await options.choose('window', '3');
    await expect.poll(settings).toMatchObject({ theme: 'dark', window: 3 });
    const before = await settings();

    await options.click('save-settings-file');
    const saved = /^trig-settings-\d{4}-\d\d-\d\d\.json$/;
    // A browser gives a file its name before there is anything in it.
    const text = await waitUntil('the file', async () => {
      const [path = '', ...more] = (await stage.files()).filter((one) => saved.test(one));
      expect(more).toEqual([]);
      return readFile(join(driver.downloads, path), 'utf8');
    });
    expect(JSON.parse(text)).toEqual({
      kind: 'trig-settings',
      version: 1,
      settings: { ...DEFAULT_SETTINGS, ...before },
    });
    expect(text).not.toContain(hub.keys.department);
    expect(text).not.toContain(hub.keys.department.slice(-4));
    const kept = join(folder, 'kept.json');
    await writeFile(kept, text);

    // Something of everything there is to clear.
    await stage.command('grab', ROADS);
    await expect.poll(async () => (await queueProbe(driver).counts()).done, { timeout: 20_000 }).toBe(1);
    const place = `Maps/Harbour roads/2026-11-20 7000002/${ROADS.fileName}`;
    expect(await stage.files()).toContain(place);
    const body = hub.faults.add({ on: 'storage', times: 1, fault: { kind: 'hold-body', after: 500_000 } });
    await stage.command('grab', LONG);
    await expect
      .poll(() => driver.evaluate(() => chrome.downloads.search({ state: 'in_progress' })))
      .toHaveLength(1);

    await options.click('clear-all');
    // How much there is of each is counted first.
    await expect.poll(() => options.textOf('what-goes')).toMatch(/history of 1 file/);
    const goes = await options.textOf('what-goes');
    expect(goes).toContain(hub.keys.department.slice(-4));
    expect(goes).toMatch(/2 files on the list/);
    await options.click('confirm-clear');
    // Not without the tick.
    expect(await settings()).toEqual(before);
    await options.click('sure');
    await options.click('confirm-clear');
    await expect.poll(() => options.textOf('cleared')).toContain('Everything was cleared');
    await options.page.waitForSelector('[data-test=key]');
    await expect
      .poll(() => driver.evaluate(() => chrome.downloads.search({ state: 'in_progress' })))
      .toEqual([]);
    body.release();
    expect(await driver.evaluate(leftOver)).toEqual({ local: [], rows: 0 });
    await expect.poll(() => driver.evaluate(() => chrome.action.getBadgeText({}))).toBe('');
    expect(await stage.files()).toContain(place);
    await expect.poll(() => options.page.$eval('select[data-test=theme]', chosenIn)).toBe('system');

    await options.load(kept);
    await options.page.waitForSelector('[data-test=offer]');
    const names = await options.page.$$eval('[data-test=change]', (rows) =>
      rows.map((row) => row.getAttribute('data-name')),
    );
    expect(names.sort()).toEqual(['folders', 'theme', 'window']);
    expect(await settings()).toEqual({});
    await options.click('take-settings');
    await expect.poll(settings).toEqual(before);
    await expect.poll(() => options.page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await options.click('undo-settings-file');
    await expect.poll(settings).toMatchObject({ theme: 'system', window: 6 });
    await options.page.close();
  });

  test('a hostile file changes nothing, and is told why', async () => {
    const options = await stage.openOptions();
    await options.page.waitForSelector('[data-test=folders]');
    const before = await settings();
    const of = (given: object) => JSON.stringify({ kind: 'trig-settings', version: 1, settings: given });
    const files: readonly (readonly [kind: string, text: string, words: RegExp])[] = [
      ['too-large', of({ mood: 'x'.repeat(5_000_000) }), /settings files are small/],
      ['not-ours', '[[[', /not a settings file/],
      [
        'not-ours',
        '{"kind":"trig-settings","version":1,"settings":{"__proto__":{"window":3}}}',
        /not a settings/,
      ],
      ['newer', of({ window: 3 }).replace('"version":1', '"version":2'), /newer Trig/],
      ['wrong-value', of({ window: 1e9 }), /Downloads at once/],
      ['template', of({ folders: '../../../{version}/{file}' }), /stay inside/],
      ['template', of({ folders: 'C:/Windows/{version}/{file}' }), /downloads folder/],
    ];
    for (const [kind, text, words] of files) {
      const path = join(folder, `${kind}.json`);
      await writeFile(path, text);
      await options.load(path);
      await options.page.waitForSelector(`[data-test=settings-file-problem][data-kind=${kind}]`);
      await expect.poll(() => options.textOf('settings-file-problem')).toMatch(words);
      expect(await options.page.$('[data-test=offer]')).toBeNull();
    }
    expect(await settings()).toEqual(before);
    await options.page.close();
  });
});

const chosenIn = (field: Element): string => (field instanceof HTMLSelectElement ? field.value : '');

/** What lies in the storages and tables, but for what says nothing of anybody: the rate budget and an empty hold. */
async function leftOver(): Promise<{ readonly local: readonly string[]; readonly rows: number }> {
  const local = Object.keys(await chrome.storage.local.get(null));
  const open = indexedDB.open('trig');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const counts = await Promise.all(
    [...db.objectStoreNames]
      .filter((table) => table !== 'queue')
      .map(
        (table) =>
          new Promise<number>((resolve) => {
            const asked = db.transaction(table).objectStore(table).count();
            asked.onsuccess = () => resolve(asked.result);
          }),
      ),
  );
  db.close();
  return { local, rows: counts.reduce((sum, count) => sum + count, 0) };
}
