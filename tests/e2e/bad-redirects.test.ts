import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../data-hub/hub.ts';
import { addRoads, ROADS, ROADS_FOLDER } from './fixture.ts';
import { queueProbe } from './queue-probe.ts';
import type { PopupScreen } from './screens/popup.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

const SELF =
  'https://api.os.uk/downloads/v1/dataPackages/0040990001/versions/7000002/downloads?fileName=harbour_roads.zip';

/** What Trig makes of it: the file's own end, another try later, the whole queue held, or the pace slowed. */
type Comes = 'failed' | 'waiting' | 'held' | 'paced';

/** Where a 307 may try to send us, and what the person reads. In none of them is storage asked. */
const REDIRECTS: readonly (readonly [what: string, fault: Fault, comes: Comes, words: RegExp])[] = [
  ['200 instead of a redirect', { kind: 'no-redirect' }, 'waiting', /link/i],
  ['a redirect without a Location', { kind: 'no-location' }, 'waiting', /link|where/i],
  ['http:', { kind: 'redirect', to: 'http://x.blob.core.windows.net/f.zip' }, 'failed', /safe|encrypt/i],
  ['file:', { kind: 'redirect', to: 'file:///etc/passwd' }, 'failed', /safe|encrypt/i],
  ['data:', { kind: 'redirect', to: 'data:text/plain,hello' }, 'failed', /safe|encrypt/i],
  ['an IP address', { kind: 'redirect', to: 'https://192.0.2.7/f.zip' }, 'failed', /safe|address/i],
  ['this machine', { kind: 'redirect', to: 'https://localhost/f.zip' }, 'failed', /safe|machine|network/i],
  [
    'credentials in the link',
    { kind: 'redirect', to: 'https://a:b@x.blob.core.windows.net/f' },
    'failed',
    /safe|password/i,
  ],
  ['a loop', { kind: 'redirect', to: SELF }, 'failed', /itself|circle|loop/i],
  ['401', { kind: 'status', status: 401 }, 'held', /key/i],
  ['403', { kind: 'status', status: 403 }, 'failed', /OS Downloads API|plan|project/i],
  ['404', { kind: 'status', status: 404 }, 'failed', /no longer|not there|does not have|gone/i],
  ['429', { kind: 'status', status: 429 }, 'paced', /limit|minute/i],
  ['503', { kind: 'status', status: 503 }, 'waiting', /503|down|trouble/i],
  ['a refused connection', { kind: 'refuse' }, 'waiting', /reach/i],
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

  test.each(redirects)(
    '%s: nothing is fetched, and another go gets the file',
    async (_, fault, comes, words) => {
      const { hub } = stage;
      const trouble = hub.faults.add({ on: 'api', path: '/downloads?', fault });
      const popup = await stage.openPopup();
      await popup.grab(ROADS);
      expect(await read(popup, comes)).toMatch(words);
      expect(hub.log.storage()).toEqual([]);
      trouble.remove();
      await goOn(popup, comes);
      await popup.grabIn(ROADS.fileName, 'done');
      await popup.close();
    },
  );

  async function read(popup: PopupScreen, comes: Comes): Promise<string> {
    if (comes === 'held') return popup.textOf('[data-test=queue-hold]');
    if (comes === 'paced') return popup.textOf('[data-test=pace]');
    return (await popup.grabIn(ROADS.fileName, comes)).text;
  }

  async function goOn(popup: PopupScreen, comes: Comes): Promise<void> {
    if (comes === 'held') await stage.useKey();
    else if (comes === 'paced') {
      // The queue waits out the minute; a person who presses anew goes first.
      await popup.click('cancel-grab');
      await popup.grabIn(ROADS.fileName, 'cancelled');
      await popup.search(ROADS.fileName);
      // The list hears of the cancel by itself, a moment after the strip.
      await popup.page.waitForSelector('[data-test=primary]:not([aria-disabled])');
      await popup.press('Enter');
    } else await popup.retry();
  }

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
    await popup.click('refuse-host');
    await popup.grabIn(ROADS.fileName, 'failed');
    await popup.click('retry-grab');
    await popup.grabIn(ROADS.fileName, 'asking');
    await popup.click('allow-host');
    await popup.grabIn(ROADS.fileName, 'done');
    expect(hub.log.storage().map(({ host }) => host)).toEqual(['files.example.org']);
    expect(await stage.size(`${ROADS_FOLDER}/${ROADS.fileName}`)).toBe(300_000);
    await popup.close();

    // Known from now on: the second grab asks nothing.
    const again = await stage.openPopup();
    await again.click('dismiss-grab');
    await again.grab(ROADS);
    await again.grabIn(ROADS.fileName, 'done');
    await again.close();
  });
});

/** The path and query of a link the hub has signed. */
async function signedPath({ hub, command, driver }: Stage): Promise<readonly [string]> {
  await command('refreshVersion', { packageId: ROADS.packageId, versionId: ROADS.versionId });
  await command('grab', ROADS);
  const entry = await hub.log.until(({ location }) => location !== undefined, 10_000);
  // A file on its way is not grabbed again.
  await expect.poll(async () => (await queueProbe(driver).counts()).done, { timeout: 40_000 }).toBe(1);
  const link = new URL(entry.location ?? '');
  return [link.pathname + link.search];
}
