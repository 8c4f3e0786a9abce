import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TOKEN_LIFE } from '../data-hub/credentials.ts';
import type { Fault } from '../data-hub/hub.ts';
import { secretOf } from '../data-hub/keys.ts';
import { axe } from './drive/axe.ts';
import { addRoads, addSheets, ROADS, SHEETS, SHEETS_FOLDER } from './fixture.ts';
import { isForToken, isOwned, tokensIn } from './oauth.ts';
import { type QueueProbe, queueProbe } from './queue-probe.ts';
import { grabsScreen } from './screens/grabs.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

const FILES = 48;

describe.each(BROWSERS)('a project with key and secret in %s', (name) => {
  let stage: Stage;
  let queue: QueueProbe;
  let names: readonly string[] = [];
  let key: string;
  let secret: string;

  beforeAll(async () => {
    stage = await setStage(name);
    queue = queueProbe(stage.driver);
    names = addSheets(stage.hub, FILES, 20_000);
    addRoads(stage.hub);
    key = stage.hub.keys.department;
    secret = secretOf(key);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await stage.reset();
    // It would have a token still.
    await stage.driver.killWorker();
  });

  const kept = async (): Promise<readonly unknown[]> => {
    const stored = await stage.driver.evaluate(() => chrome.storage.local.get(null));
    return Object.entries(stored).flatMap(([record, value]) => (record.startsWith('vault:') ? [value] : []));
  };

  const save = async (): Promise<void> => {
    const options = await stage.openOptions();
    await options.giveProject(key, secret);
    await options.verdict('works');
    await options.page.close();
    // The token of the trial goes with the background.
    await stage.driver.killWorker();
  };

  const done = async (): Promise<number> => (await queue.counts()).done;

  const tokens = (count: number): Promise<void> =>
    expect.poll(() => tokensIn(stage.hub.log.api()).length, { timeout: 40_000 }).toBe(count);

  const allRight = async (): Promise<void> => {
    await expect.poll(done, { timeout: 60_000 }).toBe(FILES);
    for (const fileName of names) {
      const { md5 } = stage.hub.expected(SHEETS.packageId, SHEETS.versionId, fileName);
      expect(await stage.md5(`${SHEETS_FOLDER}/${fileName}`), fileName).toBe(md5);
    }
    expect(stage.hub.log.storage()).toHaveLength(FILES);
  };

  test('is saved by keys alone, shown by four characters, and shows OS a token in place of the key', async () => {
    const options = await stage.openOptions();
    expect(await axe(options.page)).toEqual([]);
    await options.giveProject(`  ${key}\t`, ` ${secret} `);
    expect(await options.verdict('works')).toMatch(/\d+ data packages/);
    expect(await options.textOf('key-kind')).toBe('Key and secret (OAuth 2)');
    const text = await options.text();
    expect(text).toContain('•••• 1a2b');
    expect(text).not.toContain(key);
    await expect.poll(() => options.page.$$('[data-test=key], [data-test=secret]')).toEqual([]);
    expect(await axe(options.page)).toEqual([]);
    await options.page.close();

    const popup = await stage.openPopup();
    await popup.enter(SHEETS.packageId);
    await popup.close();
    const api = stage.hub.log.api();
    expect(api.filter(isForToken).map(({ method, headers }) => [method, headers.authorization])).toEqual([
      ['POST', `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`],
    ]);
    expect(api.filter(isOwned).length).toBeGreaterThan(0);
    for (const { headers } of api.filter(isOwned)) expect(headers.authorization).toMatch(/^Bearer /);
    expect(api.filter(({ headers }) => 'key' in headers)).toEqual([]);
  });

  test('a whole version arrives while two tokens die on the way, and so does the background once', async () => {
    const { hub } = stage;
    await save();
    hub.faults.add({ on: 'storage', path: 'sheet_', fault: { kind: 'delay', ms: 600 } });
    // Something is left to be asked for with the second dead token, however late anybody looks.
    const last = hub.faults.add({ on: 'api', fileName: names.at(-1) ?? '', fault: { kind: 'hold' } });
    await stage.command('grabVersions', { versions: [SHEETS] });
    await expect.poll(done, { timeout: 40_000 }).toBeGreaterThan(8);
    await tokens(2);
    hub.clock.advance(TOKEN_LIFE * 1000 + 1);
    await expect.poll(done, { timeout: 40_000 }).toBeGreaterThan(18);
    await tokens(3);
    await stage.driver.killWorker();
    await stage.command('look', {});
    await expect.poll(done, { timeout: 40_000 }).toBeGreaterThan(26);
    await tokens(4);
    hub.clock.advance(TOKEN_LIFE * 1000 + 1);
    last.release();
    await allRight();
    // One in place of each that died, and one for each of the three backgrounds.
    expect(hub.log.api().filter(isForToken)).toHaveLength(5);
    expect(tokensIn(hub.log.api())).toHaveLength(5);
    expect(hub.log.api().filter(({ headers }) => 'key' in headers)).toEqual([]);
  });

  test('a secret replaced while the queue runs holds it, and it goes on with the new one', async () => {
    const { hub } = stage;
    await save();
    const slow = hub.faults.add({ on: 'storage', path: 'sheet_', fault: { kind: 'delay', ms: 600 } });
    await stage.command('grabVersions', { versions: [SHEETS] });
    await expect.poll(done, { timeout: 40_000 }).toBeGreaterThan(8);
    secret = `${secretOf(key)}-2`;
    hub.replaceSecret(key, secret);
    const grabs = grabsScreen(await stage.driver.openPage('grabs.html'));
    expect(await grabs.text('hold')).toContain('OS refuses the key');
    expect((await queue.counts()).failed).toBe(0);
    const asked = hub.log.api().length;
    slow.remove();

    const options = await stage.openOptions();
    await options.click('replace-key');
    await options.giveProject(key, secret);
    await options.page.waitForFunction(() => !document.querySelector('[data-test=secret]'));
    await options.page.close();
    await allRight();
    expect(hub.log.api().length).toBeGreaterThan(asked);
    await grabs.page.close();
  });

  test('a key takes its place, and it the key’s', async () => {
    await save();
    const options = await stage.openOptions();
    await options.click('replace-key');
    await options.page.waitForSelector('[data-test=secret]');
    await options.click('has-secret');
    await options.giveKey(key);
    await options.page.waitForFunction(
      () => !document.querySelector('[data-test=key], [data-test=key-kind]'),
    );
    expect(await kept()).toEqual([key]);
    stage.hub.log.clear();
    await options.click('test-key');
    await stage.hub.log.until(({ headers }) => headers.key === key, 10_000);
    await options.page.waitForSelector('[data-test=test-key]:not([aria-disabled=true])');

    await options.click('replace-key');
    await options.giveProject(key, secret);
    expect(await options.textOf('key-kind')).toContain('OAuth 2');
    expect(await kept()).toEqual([`project/1 ${key} ${secret}`]);
    await options.page.close();
  });

  test('a wrong secret is said at its field; nothing is kept, and nobody is asked for a password', async () => {
    const options = await stage.openOptions();
    await options.giveProject(key, 'WRONG-SECRET-FOR-ALL-I-KNOW');
    expect(await options.verdict('key-refused')).toContain('OS does not know this key and secret');
    expect(await options.textOf('secret-wrong')).toContain('Nothing was saved');
    expect(await axe(options.page)).toEqual([]);
    expect(await kept()).toEqual([]);
    expect(stage.hub.log.api().filter(isOwned)).toEqual([]);

    stage.hub.log.clear();
    await options.giveProject(key, 'oops');
    await expect.poll(() => options.textOf('secret-wrong')).toContain('cannot be a project secret');
    expect(stage.hub.log.api()).toEqual([]);
    await options.giveProject(key, secret);
    await options.verdict('works');
    await options.page.close();
  });

  const troubles: readonly (readonly [what: string, fault: Fault, kind: string, words: RegExp])[] = [
    ['403', { kind: 'status', status: 403 }, 'key-refused', /this key and secret/],
    ['404', { kind: 'status', status: 404 }, 'no-token', /status 404/],
    ['429', { kind: 'status', status: 429 }, 'rate-limited', /minute/],
    ['a redirect', { kind: 'redirect', to: 'https://elsewhere.example/token' }, 'no-token', /no token/],
    ['a web page', { kind: 'html' }, 'no-token', /status 200/],
    ['another shape', { kind: 'wrong-shape' }, 'no-token', /no token/],
    ['503', { kind: 'status', status: 503 }, 'service-down', /503/],
  ];

  test.each(troubles)(
    '%s from the token endpoint is said of it, and the next press asks again',
    async (_, fault, kind, words) => {
      const { hub } = stage;
      const trouble = hub.faults.add({ on: 'api', path: '/oauth2/', fault });
      const options = await stage.openOptions();
      await options.giveProject(key, secret);
      expect(await options.verdict(kind)).toMatch(words);
      expect(hub.log.api().filter(isOwned)).toEqual([]);
      expect(hub.log.api().filter(({ host }) => host !== 'api.os.uk')).toEqual([]);
      trouble.remove();
      if (kind === 'key-refused') await options.giveProject(key, secret);
      else await options.click('test-key');
      await options.verdict('works');
      await options.page.close();
    },
  );

  test('no token is no missing file: the grab waits, and arrives', async () => {
    const { hub, driver } = stage;
    await save();
    await stage.command('refreshVersion', SHEETS);
    await driver.killWorker();
    const gone = hub.faults.add({ on: 'api', path: '/oauth2/', fault: { kind: 'status', status: 404 } });
    await stage.command('grabVersions', { versions: [{ ...SHEETS, fileNames: names.slice(0, 1) }] });
    const grabs = grabsScreen(await driver.openPage('grabs.html'));
    expect(await grabs.row(names[0] ?? '', 'waiting')).toContain('OS gave no token');
    gone.remove();
    await grabs.row(names[0] ?? '', 'done');
    await grabs.page.close();
  });

  test('one that was to be forgotten is gone with the browser, and both are asked for again', async () => {
    const { driver } = stage;
    const options = await stage.openOptions();
    await options.click('forget');
    await options.giveProject(key, secret);
    await options.verdict('works');
    expect(await kept()).toEqual([]);
    await driver.restart();
    // A page may be open before the browser has told the background that it has started.
    await stage.command('refreshPackages', {});
    const again = await stage.openOptions();
    await again.page.waitForSelector('[data-test=secret]');
    expect(await again.textOf('notice')).toContain('and its secret with it');
    await again.giveProject(key, secret);
    await again.verdict('works');
    await again.page.close();
    const popup = await stage.openPopup();
    await popup.grab(ROADS);
    await popup.grabIn(ROADS.fileName, 'done');
    await popup.close();
  });
});
