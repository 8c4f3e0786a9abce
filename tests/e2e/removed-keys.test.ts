import { cpSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchProfile } from './drive/profile-search.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';
import { VAULT } from './stored.ts';

/** A key that no other test gives, of a length that OS's keys have. */
const canary = (name: string): string =>
  `CANARY${name}${crypto.randomUUID().replaceAll('-', '').slice(0, 20)}`;

/**
 * Whatever a person does to be rid of a key, the raw files of the profile are searched for it afterwards. What is still kept
 * is found, in the vault and nowhere else, which shows that the search would have found the rest.
 */
describe.each(BROWSERS)('keys that are gone in %s', (name) => {
  let stage: Stage;
  let extension: string;
  const [replaced, kept, other, removed, forgotten, secret] = [
    'REPLACED',
    'KEPT',
    'OTHER',
    'REMOVED',
    'FORGOTTEN',
    'SECRET',
  ].map(canary) as [string, string, string, string, string, string];
  const [token, early] = [canary('TOKEN'), canary('EARLY')];

  beforeAll(async () => {
    extension = mkdtempSync(join(realpathSync(tmpdir()), 'trig-update-'));
    cpSync(resolve('.output', `${name === 'chromium' ? 'chrome' : 'firefox'}-mv3`), extension, {
      recursive: true,
    });
    stage = await setStage(name, { extensionDir: extension });
  });
  afterAll(async () => {
    await stage?.close();
    await rm(extension, { recursive: true, force: true });
  });

  /** The files of the profile that hold each of them, once the browser has quit. */
  async function found(...keys: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
    await stage.driver.killBrowser('quit');
    const all = await Promise.all(
      keys.map(async (key) => {
        const hits = await searchProfile(stage.driver.profile, key);
        return [key.slice(0, 11), [...new Set(hits.map(({ file }) => file.replaceAll('\\', '/')))]] as const;
      }),
    );
    return Object.fromEntries(all);
  }

  const onlyInVault = (files: readonly string[]): void => {
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !VAULT[name].test(file))).toEqual([]);
  };

  test('replaced, removed, forgotten with its secret, switched between: what is kept is found, the rest is not', async () => {
    const { hub } = stage;
    const options = await stage.openOptions();
    // Each is a key of the same account, regenerated at OS.
    hub.replaceKey(hub.keys.department, replaced);
    await options.giveKey(replaced);
    await options.verdict('works');
    hub.replaceKey(replaced, kept);
    await options.click('replace-key');
    await options.giveKey(kept);
    await options.page.waitForSelector('[data-test=key]', { hidden: true });
    expect(await options.verdict('works')).toContain('works');

    // Others beside it: removed, kept, and kept until the browser closes after all.
    for (const [key, test] of [
      [removed, 'remove'],
      [other, 'keep'],
      [forgotten, 'forget'],
    ] as const) {
      hub.replaceKey(hub.keys.large, key);
      const saved = await stage.command('saveKey', { key, keep: 'profile', name: test });
      expect(JSON.stringify(saved)).toContain('"works"');
      const id = (await stage.keyIds()).at(-1);
      if (test === 'remove')
        expect(await stage.command('removeKey', { id })).toMatchObject({ res: { ok: true } });
      if (test !== 'forget') continue;
      hub.replaceSecret(key, secret);
      await stage.command('saveKey', { key, secret, keep: 'profile', replaces: id });
      await stage.command('saveKey', { key, keep: 'session', replaces: id });
    }
    const [first, second] = await stage.keyIds();
    for (const id of [second, first]) await stage.command('useKey', { id });
    await stage.command('saveAria2', { token });
    await stage.command('saveAria2', { token: '' });
    await options.page.close();

    const places = await found(replaced, removed, forgotten, secret, token, kept, other);
    onlyInVault(places[kept.slice(0, 11)] ?? []);
    onlyInVault(places[other.slice(0, 11)] ?? []);
    for (const key of [replaced, removed, forgotten, secret, token]) {
      expect(places[key.slice(0, 11)], key).toEqual([]);
    }
  }, 120_000);

  test('after an update, what an earlier Trig has left behind goes too, and the keys stay', async () => {
    await stage.driver.restart();
    // A Trig from before removed the record and no more.
    await stage.driver.evaluate(async (key: string) => {
      await chrome.storage.local.set({ 'vault:early': key });
      await chrome.storage.local.remove(['vault:early', 'whole']);
    }, early);
    expect((await found(early))[early.slice(0, 11)]).not.toEqual([]);

    const manifest = join(extension, 'manifest.json');
    const written = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify({ ...written, version: `${written.version}.1` }));
    await stage.driver.restart();
    await expect
      .poll(() => stage.driver.evaluate(() => chrome.storage.local.get(['whole', 'keyTraces'])), {
        timeout: 20_000,
      })
      .toEqual({ whole: true });
    const version = await stage.driver.evaluate(() => chrome.runtime.getManifest().version);
    expect(version).toBe(`${written.version}.1`);
    const places = await found(early, kept);
    expect(places[early.slice(0, 11)]).toEqual([]);
    onlyInVault(places[kept.slice(0, 11)] ?? []);
  }, 120_000);

  test('Clear everything: no key is in any file', async () => {
    await stage.driver.restart();
    const options = await stage.openOptions();
    expect(await options.text()).toContain(kept.slice(-4));
    await options.click('clear-all');
    await options.page.click('[data-test=sure]');
    await options.click('confirm-clear');
    await options.page.waitForFunction(
      () => (document.querySelector('[data-test=cleared]')?.textContent ?? '').length > 0,
    );
    const places = await found(kept, other, replaced, removed, forgotten, secret, token, early);
    expect(Object.values(places).flat()).toEqual([]);
  }, 120_000);
});
