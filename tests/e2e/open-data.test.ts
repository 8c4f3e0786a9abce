import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { md5Of } from '../data-hub/content/digest.ts';
import { downloadsOf } from '../data-hub/open-data/downloads.ts';
import { PRODUCTS } from '../data-hub/open-data/products.ts';
import { addRoads, ROADS } from './fixture.ts';
import type { PopupScreen } from './screens/popup.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

const FOLDER = 'OS Data Hub/OS Open Roads/2026-04';
const FILE = 'openroads_geopackage_gb.zip';

describe.each(BROWSERS)('OpenData in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    addRoads(stage.hub);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await stage.reset();
    // What is nobody's stays when the key is removed.
    await stage.command('cancel', { which: { of: 'all' } });
    await stage.driver.evaluate(forgetOpenData);
  });

  test('first run, no key: from the real popup to a file on disk by keys alone', async () => {
    const { hub, driver } = stage;
    const popup = await driver.openPopup();
    const shows = (selector: string): Promise<boolean> =>
      popup.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
    const see = (selector: string) =>
      expect.poll(() => shows(selector), { timeout: 15_000, message: selector }).toBe(true);
    await see('[data-test=search]:focus');
    await see('[data-test=key-line]');
    await see('[role=option]');
    await popup.type('open roads');
    await see('[role=option][data-cursor][data-id=OpenRoads]');
    await popup.press('Enter');
    await see(`[role=option][data-id="${FILE}"]`);
    await popup.type('gpkg');
    await see(`[role=option][data-cursor][data-id="${FILE}"]`);
    await popup.press('Enter');
    await see('[data-test=grab][data-state=done]');
    await popup.close();

    await isWhole(`${FOLDER}/${FILE}`, FILE);
    expect(hub.log.api().length).toBeGreaterThan(3);
    for (const { path, headers, query } of hub.log.api()) {
      expect(path).toMatch(/^\/downloads\/v1\/products(\/|$)/);
      expect(Object.keys(headers)).not.toContain('key');
      expect(query).not.toHaveProperty('key');
    }
  });

  test('with a key: beside data packages, in the same search, and the key stays out of it', async () => {
    const { hub } = stage;
    await stage.useKey();
    const popup = await stage.openPopup();
    await popup.page.waitForSelector('[role=option][data-id="24816"], [role=option][data-index="20"]');
    await popup.enter('OpenRoads');
    await popup.enter(FILE);
    const done = await popup.grabIn(FILE, 'done');
    expect(done.text).toContain('size matches');
    await popup.close();
    await isWhole(`${FOLDER}/${FILE}`, FILE);
    const asked = hub.log.api().filter(({ path }) => path.startsWith('/downloads/v1/products'));
    expect(asked.length).toBeGreaterThan(3);
    for (const { headers } of asked) expect(Object.keys(headers)).not.toContain('key');
    expect(JSON.stringify(hub.log.storage())).not.toContain(hub.keys.department);
  });

  test('a refused key holds data packages, and no OpenData', async () => {
    const { hub } = stage;
    await stage.useKey();
    await stage.command('refreshVersion', { packageId: ROADS.packageId, versionId: ROADS.versionId });
    hub.faults.add({ on: 'api', path: '/dataPackages', fault: { kind: 'status', status: 401 } });
    await stage.command('grab', ROADS);
    const popup = await stage.openPopup();
    await popup.textOf('[data-test=queue-hold][data-why=key-refused]');
    await popup.enter('OpenRoads');
    await popup.enter(FILE);
    await popup.grabIn(FILE, 'done');
    await popup.grabIn(ROADS.fileName, 'queued');
    await popup.close();
    await isWhole(`${FOLDER}/${FILE}`, FILE);
  });

  test('area and format are chosen from their lists, and all that is left is one press away', async () => {
    const popup = await stage.openPopup();
    await popup.enter('OpenGreenspace');
    await popup.page.waitForSelector('select[data-test=area]');
    await popup.page.select('select[data-test=area]', 'SS');
    await expect.poll(() => popup.rows()).toHaveLength(4);
    await popup.page.select('select[data-test=format]', 'GML 3');
    await expect.poll(() => popup.rows()).toEqual(['opengreens_gml3_ss.zip']);
    await popup.page.select('select[data-test=format]', '');
    await expect.poll(() => popup.rows()).toHaveLength(4);
    await popup.page.click('[data-test=grab-all]');
    await popup.textOf('[data-test=batch-line][data-phase=told], [data-test=batch-line][data-phase=ended]');
    const files = await stage.files();
    expect(files.filter((path) => path.startsWith('OS Data Hub/OS Open Greenspace/2026-04/'))).toHaveLength(
      4,
    );
    await popup.close();
  });

  test('OpenData that is down hides no data package, and comes with its own button', async () => {
    const { hub } = stage;
    await stage.useKey();
    const down = hub.faults.add({ on: 'api', path: '/products', fault: { kind: 'status', status: 503 } });
    const popup = await stage.openPopup();
    expect(await popup.notice('open-data-service-down')).toContain('OpenData');
    await popup.page.waitForSelector('[role=option][data-index="0"]');
    down.remove();
    await waitForOpenData(popup);
    await popup.close();
  }, 120_000);

  test('a product that has gone says so, with the way back', async () => {
    const { hub } = stage;
    hub.faults.add({ on: 'api', path: '/products/OpenRivers', fault: { kind: 'status', status: 404 } });
    const popup = await stage.openPopup();
    await popup.enter('OpenRivers');
    expect(await popup.notice('not-found')).toContain('This product has gone');
    await popup.press('Backspace');
    await popup.page.waitForSelector('[role=option][data-id=OpenRivers][data-cursor]');
    await popup.close();
  });

  test('a file that OS has replaced meanwhile is told so, and not asked for again and again', async () => {
    const { hub } = stage;
    await stage.command('refreshRelease', { productId: 'OpenRoads' });
    hub.faults.add({ on: 'api', path: '&redirect', fault: { kind: 'no-redirect' } });
    await stage.command('grabProduct', { productId: 'OpenRoads', fileNames: [FILE], isPointedAt: true });
    const popup = await stage.openPopup();
    expect((await popup.grabIn(FILE, 'failed')).text).toContain('no longer has this file');
    await popup.close();
  });

  test('a background killed while OS is asked: the file arrives, once', async () => {
    const { hub, driver } = stage;
    const held = hub.faults.add({ on: 'api', path: '&redirect', times: 1, fault: { kind: 'hold' } });
    const popup = await stage.openPopup();
    await popup.enter('OpenRoads');
    await popup.enter(FILE);
    await popup.grabIn(FILE, 'signing');
    await hub.log.until(({ query }) => 'redirect' in query, 10_000);
    await popup.close();
    await driver.killWorker();
    held.release();
    const again = await stage.openPopup();
    await again.grabIn(FILE, 'done');
    await again.close();
    await isWhole(`${FOLDER}/${FILE}`, FILE);
    expect(hub.log.storage().filter(({ status }) => status === 200)).toHaveLength(1);
  });

  async function isWhole(path: string, fileName: string): Promise<void> {
    const content = contentOf(fileName);
    expect(await stage.files()).toContain(path);
    expect(await stage.size(path)).toBe(content.size);
    expect(await stage.md5(path)).toBe(md5Of(content));
  }
});

function contentOf(fileName: string) {
  const found = PRODUCTS.flatMap(downloadsOf).find((one) => one.fileName === fileName);
  if (!found) throw new Error(`The practice OpenData has no ${fileName}.`);
  return found.content;
}

/** Once Chromium lets our requests through again (utils/platform/api.ts). */
async function waitForOpenData(popup: PopupScreen): Promise<void> {
  await expect
    .poll(
      async () => {
        await popup.page.click('[data-test=open-data-again]').catch(() => undefined);
        return popup.page.$('[data-test=notice]');
      },
      { timeout: 90_000, interval: 2_000 },
    )
    .toBeNull();
  await popup.search('OpenRoads');
  await popup.page.waitForSelector('[role=option][data-id=OpenRoads]');
}

/** Neither lists nor grabs, as in a new profile. */
function forgetOpenData(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trig');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const tables = ['products', 'releases', 'grabs', 'batches', 'queue'];
      const transaction = opening.result.transaction(tables, 'readwrite');
      for (const table of tables) transaction.objectStore(table).clear();
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      opening.result.close();
    };
  });
}
