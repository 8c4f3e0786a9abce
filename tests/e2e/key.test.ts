import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchProfile } from './drive/profile-search.ts';
import { addRoads, OLDER, ROADS } from './fixture.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';
import { storedBeside, VAULT } from './stored.ts';

/**
 * The key is a canary: after everything a person may do with it, it is searched for everywhere it must not
 * be. Where it may be: the one record of the vault.
 */
describe.each(BROWSERS)('the key in %s', (name) => {
  let stage: Stage;
  let canary: string;
  /** Another client's, kept beside it: what holds for one holds for both. */
  let other: string;

  beforeAll(async () => {
    stage = await setStage(name);
    addRoads(stage.hub);
    canary = stage.hub.keys.department;
    other = stage.hub.keys.large;
    await useEverything();
  }, 120_000);
  afterAll(() => stage?.close());

  async function useEverything(): Promise<void> {
    const { hub } = stage;
    const options = await stage.openOptions();
    hub.faults.add({ on: 'api', times: 1, fault: { kind: 'status', status: 503 } });
    await options.giveKey(canary);
    await options.verdict('service-down');
    await options.click('test-key');
    await options.verdict('works');
    await options.click('replace-key');
    await options.giveKey(canary);
    await options.verdict('works');

    await options.page.waitForSelector('[data-test=key]', { hidden: true });
    await options.click('add-key');
    await options.page.type('[data-test=key-name]', `Client B ${other}`);
    await options.giveKey(other);
    await options.page.waitForSelector('[data-test=saved-key]');
    const [first, second] = await stage.keyIds();
    await stage.command('renameKey', { id: second, name: other });
    await stage.command('useKey', { id: first });

    const popup = await stage.openPopup();
    await popup.grab(ROADS);
    await popup.grabIn(ROADS.fileName, 'done');
    await stage.command('grabProduct', { productId: 'OpenUSRN', isPointedAt: true });
    await popup.grabIn('openusrn', 'done');
    await popup.close();

    hub.faults.add({ on: 'api', path: '/downloads?', times: 1, fault: { kind: 'status', status: 401 } });
    const again = await stage.openPopup();
    await again.grab(OLDER);
    await again.textOf('[data-test=queue-hold]');
    await again.close();
    await stage.driver.killWorker();
  }

  test('goes to the API as a header and to nobody else', () => {
    const { hub } = stage;
    const api = hub.log.api();
    expect(api.length).toBeGreaterThan(4);
    expect(api.filter(({ method }) => method !== 'GET')).toEqual([]);
    const [open, owned] = [api.filter(isOpenData), api.filter((entry) => !isOpenData(entry))];
    // With the other key nothing but its list was asked for; each went with itself alone.
    const ofOther = owned.filter(({ headers }) => headers.key === other);
    expect(ofOther).not.toEqual([]);
    for (const { path } of ofOther) expect(path).toBe('/downloads/v1/dataPackages');
    for (const entry of owned) if (!ofOther.includes(entry)) expect(entry.headers.key).toBe(canary);
    // The popup has listed OpenData too, and one file of it was grabbed: no key was sent for it.
    expect(open.length).toBeGreaterThan(3);
    for (const entry of open) expect(Object.keys(entry.headers)).not.toContain('key');
    const places = JSON.stringify(api.map(({ host, path, query }) => [host, path, query]));
    expect(hub.log.storage()).not.toHaveLength(0);
    for (const key of [canary, other]) {
      expect(places).not.toContain(key);
      expect(JSON.stringify(hub.log.storage())).not.toContain(key);
    }
    for (const entry of hub.log.storage()) {
      expect(Object.keys(entry.headers)).not.toContain('key');
      expect(Object.keys(entry.headers)).not.toContain('authorization');
    }
  });

  test('nothing goes with a download to the storage host but the link: no referrer, no cookie, no origin', () => {
    const told = stage.hub.log.storage().flatMap(({ headers }) => Object.keys(headers));
    expect(told).toContain('user-agent');
    expect(told.filter((name) => /^(?:referer|cookie|origin|key|authorization)$|trig/i.test(name))).toEqual(
      [],
    );
    expect(JSON.stringify(stage.hub.log.storage())).not.toContain(stage.driver.extensionId);
  });

  test('is in no download, no console and no storage but the vault', async () => {
    const { driver } = stage;
    const local = await driver.evaluate(() => chrome.storage.local.get(null));
    const downloads = JSON.stringify(await driver.evaluate(() => chrome.downloads.search({})));
    for (const key of [canary, other]) {
      expect(downloads).not.toContain(key);
      expect(driver.console().join('\n')).not.toContain(key);
      const holders = Object.entries(local).filter(([, value]) => JSON.stringify(value).includes(key));
      expect(holders.map(([record]) => record.replace(/:.*/, ''))).toEqual(['vault']);
    }
    const rest = await storedBeside(driver);
    expect(rest.length).toBeGreaterThan(1000);
    for (const key of [canary, other]) expect(rest).not.toContain(key);
    expect(rest).not.toContain('sig=');
  });

  test('is in no file of the browser profile but the record of the vault', async () => {
    await stage.driver.killBrowser('quit');
    for (const key of [canary, other]) {
      const found = await searchProfile(stage.driver.profile, key);
      const files = [...new Set(found.map(({ file }) => file.replaceAll('\\', '/')))];
      // That the search finds it there proves that it would find it elsewhere.
      expect(files).not.toEqual([]);
      expect(files.filter((file) => !VAULT[name].test(file))).toEqual([]);
    }
  });
});

const isOpenData = ({ path }: { readonly path: string }): boolean =>
  path.startsWith('/downloads/v1/products');
