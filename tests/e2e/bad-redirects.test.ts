import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../data-hub/hub.ts';
import { addRoads, ROADS, ROADS_FOLDER } from './fixture.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

const SELF =
  'https://api.os.uk/downloads/v1/dataPackages/0040990001/versions/7000002/downloads?fileName=harbour_roads.zip';

/** Where a 307 may try to send us, and what the person reads. In none of them is storage asked. */
const REDIRECTS: readonly (readonly [what: string, fault: Fault, words: RegExp])[] = [
  ['200 instead of a redirect', { kind: 'no-redirect' }, /link/i],
  ['a redirect without a Location', { kind: 'no-location' }, /link|where/i],
  ['http:', { kind: 'redirect', to: 'http://x.blob.core.windows.net/f.zip' }, /safe|encrypt/i],
  ['file:', { kind: 'redirect', to: 'file:///etc/passwd' }, /safe|encrypt/i],
  ['data:', { kind: 'redirect', to: 'data:text/plain,hello' }, /safe|encrypt/i],
  ['an IP address', { kind: 'redirect', to: 'https://192.0.2.7/f.zip' }, /safe|address/i],
  ['this machine', { kind: 'redirect', to: 'https://localhost/f.zip' }, /safe|machine|network/i],
  [
    'credentials in the link',
    { kind: 'redirect', to: 'https://a:b@x.blob.core.windows.net/f' },
    /safe|password/i,
  ],
  ['a loop', { kind: 'redirect', to: SELF }, /itself|circle|loop/i],
  ['401', { kind: 'status', status: 401 }, /key/i],
  ['403', { kind: 'status', status: 403 }, /OS Downloads API|plan|project/i],
  ['404', { kind: 'status', status: 404 }, /no longer|not there|does not have|gone/i],
  ['429', { kind: 'status', status: 429 }, /limit|minute/i],
  ['503', { kind: 'status', status: 503 }, /503|down|trouble/i],
  ['a refused connection', { kind: 'refuse' }, /reach/i],
];

const SAMPLE = new Set(['200 instead of a redirect', 'http:', 'a loop', '404']);

describe.each(BROWSERS)('bad redirects in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    addRoads(stage.hub);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await stage.reset();
    await stage.useKey();
  });

  const redirects = REDIRECTS.filter(([what]) => name === 'chromium' || SAMPLE.has(what));

  test.each(redirects)('%s: nothing is fetched, and trying again gets the file', async (_, fault, words) => {
    const { hub } = stage;
    const trouble = hub.faults.add({ on: 'api', path: '/downloads?', fault });
    const popup = await stage.openPopup();
    await popup.grab(ROADS);
    expect((await popup.grabIn(ROADS.fileName, 'failed')).text).toMatch(words);
    expect(hub.log.storage()).toEqual([]);
    trouble.remove();
    await popup.page.click('[data-test=grab] [data-test=retry-grab]');
    await popup.grabIn(ROADS.fileName, 'done');
    await popup.close();
  });

  test('a host Trig does not know waits for the person, once', async () => {
    const { hub } = stage;
    // The hub's storage answers for any host: take the signed link and put it on another one.
    const [path] = await signedPath(stage);
    const to = `https://files.example.org${path}`;
    hub.faults.add({ on: 'api', path: '/downloads?', fault: { kind: 'redirect', to } });
    hub.log.clear();
    const popup = await stage.openPopup();
    await popup.grab(ROADS);
    expect((await popup.grabIn(ROADS.fileName, 'asking')).text).toContain('files.example.org');
    expect(hub.log.storage()).toEqual([]);
    await popup.page.click('[data-test=refuse-host]');
    await popup.grabIn(ROADS.fileName, 'failed');
    await popup.page.click('[data-test=grab] [data-test=retry-grab]');
    await popup.grabIn(ROADS.fileName, 'asking');
    await popup.page.click('[data-test=allow-host]');
    await popup.grabIn(ROADS.fileName, 'done');
    expect(hub.log.storage().map(({ host }) => host)).toEqual(['files.example.org']);
    expect(await stage.size(`${ROADS_FOLDER}/${ROADS.fileName}`)).toBe(300_000);
    await popup.close();

    // Known from now on: the second grab asks nothing.
    const again = await stage.openPopup();
    await again.page.click('[data-test=grab] [data-test=dismiss-grab]');
    await again.grab(ROADS);
    await again.grabIn(ROADS.fileName, 'done');
    await again.close();
  });
});

/** The path and query of a link the hub has signed. */
async function signedPath({ hub, command }: Stage): Promise<readonly [string]> {
  await command('refreshVersion', { packageId: ROADS.packageId, versionId: ROADS.versionId });
  await command('grab', ROADS);
  const entry = await hub.log.until(({ location }) => location !== undefined, 10_000);
  await hub.log.until(({ origin }) => origin === 'storage', 10_000);
  const link = new URL(entry.location ?? '');
  return [link.pathname + link.search];
}
