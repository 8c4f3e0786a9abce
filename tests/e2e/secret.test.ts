import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secretOf } from '../data-hub/keys.ts';
import { searchProfile } from './drive/profile-search.ts';
import { waitUntil } from './drive/wait.ts';
import { useEverything } from './everything.ts';
import { addRoads, OLDER, ROADS } from './fixture.ts';
import { isForToken, isOwned, tokensIn } from './oauth.ts';
import { grabsScreen } from './screens/grabs.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';
import { storedBeside, VAULT } from './stored.ts';

/** What a person may hand over, by the buttons that save it. */
const HANDED = {
  md5sums: 'MD5SUMS',
  'manifest-csv': 'manifest.csv',
  'manifest-json': 'manifest.json',
  curl: 'os-data-hub.sh',
  python: 'os-data-hub.py',
} as const;

/**
 * As the key (key.test.ts), a project's secret and its tokens are canaries: after all that a person may do with them they
 * are searched for everywhere. Where they may be: key and secret in the one record of the vault, a token nowhere.
 */
describe.each(BROWSERS)('the secret and its tokens in %s', (name) => {
  let stage: Stage;
  let key: string;
  let secret: string;
  let canaries: readonly string[];
  /** All that was handed over, and the diagnostics. */
  let handed = '';

  beforeAll(async () => {
    stage = await setStage(name);
    addRoads(stage.hub);
    key = stage.hub.keys.department;
    secret = secretOf(key);
    // Chromium asks for aria2's permission where no driver can press: from here on it has been given once.
    if (name === 'chromium') await stage.driver.restart();
    await useSecret();
    handed += await useEverything(stage, [key, secret]);
    await stage.driver.killWorker();
    const tokens = tokensIn(stage.hub.log.api());
    const basic = Buffer.from(`${key}:${secret}`).toString('base64');
    canaries = [key, secret, basic, ...tokens];
    expect(tokens.length).toBeGreaterThan(1);
  }, 240_000);
  afterAll(() => stage?.close());

  async function useSecret(): Promise<void> {
    const { hub, driver } = stage;
    const options = await stage.openOptions();
    await options.giveProject(key, 'WRONG-SECRET-FOR-ALL-I-KNOW');
    await options.verdict('key-refused');
    hub.faults.add({ on: 'api', path: '/oauth2/', times: 1, fault: { kind: 'status', status: 503 } });
    await options.giveProject(key, secret);
    await options.verdict('service-down');
    await options.click('test-key');
    await options.verdict('works');

    const popup = await stage.openPopup();
    await popup.grab(ROADS);
    await popup.grabIn(ROADS.fileName, 'done');
    await popup.close();
    hub.clock.advance(300_000);
    // It says "works" all the time; only when it was answered can it no longer lift what comes next.
    const since = Date.now();
    await options.click('test-key');
    await hub.log.until(({ at, path, status }) => at >= since && isList(path) && status === 200, 10_000);
    await options.page.waitForSelector('[data-test=test-key]:not([aria-disabled=true])');
    hub.faults.add({ on: 'api', path: '/downloads?', times: 2, fault: { kind: 'status', status: 401 } });
    const again = await stage.openPopup();
    await again.grab(OLDER);
    await again.textOf('[data-test=queue-hold]');
    await again.close();
    await options.page.close();

    const grabs = grabsScreen(await driver.openPage('grabs.html'));
    await grabs.page.evaluate(() => {
      navigator.clipboard.writeText = async (text) => void Reflect.set(window, 'copied', text);
    });
    await grabs.click('diagnostics-copy');
    const copied = await grabs.page.waitForFunction(() => Reflect.get(window, 'copied'));
    handed = String(await copied.jsonValue());
    expect(handed).toContain('key-refused');
    await grabs.click('view-history');
    await grabs.click('hand-over-history');
    for (const [test, fileName] of Object.entries(HANDED)) {
      await grabs.click(`save-${test}`);
      // A browser gives a file its name before there is anything in it.
      handed += await waitUntil(fileName, () => readFile(join(driver.downloads, fileName), 'utf8'));
    }
    await grabs.page.close();
    await stage.command('resume', { which: { of: 'all' } });
  }

  const holding = (text: string): readonly string[] => canaries.filter((canary) => text.includes(canary));

  test('go to the API as headers, the two of them to its token endpoint alone, and to nobody else', () => {
    const { hub } = stage;
    const api = hub.log.api();
    const [asking, owned] = [api.filter(isForToken), api.filter(isOwned)];
    const rest = api.filter((entry) => !isForToken(entry) && !isOwned(entry));
    expect(asking.length).toBeGreaterThan(3);
    expect(owned.length).toBeGreaterThan(4);
    expect(rest.length).toBeGreaterThan(0);
    for (const { method, host, headers } of asking) {
      expect([method, host]).toEqual(['POST', 'api.os.uk']);
      expect(headers.authorization).toMatch(/^Basic /);
      expect(headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    }
    for (const { method, host, headers } of owned) {
      expect([method, host]).toEqual(['GET', 'api.os.uk']);
      expect(headers.authorization).toMatch(/^Bearer /);
    }
    // OpenData, which the popup has listed.
    for (const { headers } of rest) expect(Object.keys(headers)).not.toContain('authorization');
    expect(api.filter(({ headers }) => 'key' in headers || 'cookie' in headers)).toEqual([]);
    expect(holding(JSON.stringify(api.map(({ path, query }) => [path, query])))).toEqual([]);
    expect(hub.log.storage()).not.toHaveLength(0);
    expect(holding(JSON.stringify(hub.log.storage()))).toEqual([]);
    for (const { headers } of hub.log.storage()) expect(Object.keys(headers)).not.toContain('authorization');
  });

  test('are in no download, no console, nothing handed over and no storage but the vault, and a token in none', async () => {
    const { driver } = stage;
    expect(holding(JSON.stringify(await driver.evaluate(() => chrome.downloads.search({}))))).toEqual([]);
    expect(holding(driver.console().join('\n'))).toEqual([]);
    expect(handed.length).toBeGreaterThan(1000);
    expect(holding(handed)).toEqual([]);
    const local = await driver.evaluate(() => chrome.storage.local.get(null));
    const holders = Object.entries(local).filter(([, value]) => holding(JSON.stringify(value)).length > 0);
    expect(holders.map(([record]) => record.replace(/:.*/, ''))).toEqual(['vault']);
    expect(holding(JSON.stringify(holders))).toEqual([key, secret]);
    const rest = await storedBeside(driver);
    expect(rest.length).toBeGreaterThan(1000);
    expect(holding(rest)).toEqual([]);
  });

  test('are in no file of the browser profile but the record of the vault, and a token in none at all', async () => {
    await stage.driver.killBrowser('quit');
    const found = await Promise.all(
      canaries.map(async (canary) => {
        const hits = await searchProfile(stage.driver.profile, canary);
        return [...new Set(hits.map(({ file }) => file.replaceAll('\\', '/')))];
      }),
    );
    const [ofKey = [], ofSecret = [], ...others] = found;
    // That the search finds them there proves that it would find them elsewhere.
    for (const files of [ofKey, ofSecret]) {
      expect(files).not.toEqual([]);
      expect(files.filter((file) => !VAULT[name].test(file))).toEqual([]);
    }
    expect(others.flat()).toEqual([]);
  });
});

const isList = (path: string): boolean => path.endsWith('/dataPackages');
