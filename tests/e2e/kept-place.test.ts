import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Kept } from '../../components/stores/kept.ts';
import { waitUntil } from './drive/wait.ts';
import { addRoads, LONG, ROADS } from './fixture.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

describe.each(BROWSERS)('where one was in %s', (name) => {
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

  /** A moment after the last key. */
  const isKept = (fits: (place: Partial<Kept>) => boolean) =>
    waitUntil('the place to be kept', async () => {
      const { place } = await stage.driver.evaluate(() => chrome.storage.session.get('place'));
      return fits((place ?? {}) as Partial<Kept>);
    });

  test('a popup that was closed by a click elsewhere comes back with place, search, cursor and selection', async () => {
    const popup = await stage.openPopup();
    await popup.enter(ROADS.packageId);
    await popup.enter(ROADS.versionId);
    await popup.page.waitForSelector(`[role=option][data-id="${ROADS.fileName}"]`);
    await popup.page.keyboard.press(' ');
    await popup.page.keyboard.press(' ');
    await popup.search('o');
    await popup.press('End');
    const cursor = await popup.page.$eval('[role=option][data-cursor]', (row) => row.getAttribute('data-id'));
    await isKept((place) => place.filter?.query === 'o' && place.cursor === cursor);
    const again = await stage.reopenPopup();
    await again.page.waitForSelector(`[role=option][data-cursor][data-id="${cursor}"]`);
    await expect.poll(() => again.textOf('[data-test=primary]')).toContain('Grab 2 files');
    expect(await again.page.$eval('[data-test=search]', (field) => Reflect.get(field, 'value'))).toBe('o');
    expect(await again.textOf('nav')).toContain(ROADS.versionId);
    await again.close();
  });

  test('the real popup, by its own keys', async () => {
    await stage.driver.evaluate(() => chrome.storage.session.remove('place'));
    const first = await stage.driver.openPopup();
    await waitUntil('the search', () =>
      first.evaluate(() => document.querySelector('[data-test=search]:focus') !== null),
    );
    await first.type(ROADS.packageId);
    await waitUntil('the row', () =>
      first.evaluate(() => document.querySelectorAll('[role=option]').length === 1),
    );
    await first.press('Enter');
    await waitUntil('the versions', () =>
      first.evaluate(() => document.querySelectorAll('[role=option]').length === 2),
    );
    await first.press('ArrowDown');
    await first.press(' ');
    await isKept((place) => place.chosen?.length === 1);
    await first.close();
    const second = await stage.driver.openPopup();
    await waitUntil('the selection', () =>
      second.evaluate(() => document.querySelectorAll('[role=option][aria-selected=true]').length === 1),
    );
    await second.close();
  });

  test('it lies in memory only, and says nothing of the key', async () => {
    const popup = await stage.openPopup();
    await popup.enter(ROADS.packageId);
    await popup.search(LONG.versionId);
    await isKept((place) => place.filter?.query === LONG.versionId);
    await popup.close();
    const [session, local] = await stage.driver.evaluate(async () =>
      Promise.all([chrome.storage.session.get(null), chrome.storage.local.get(null)]),
    );
    expect(session.place).toMatchObject({ place: { level: 'versions', packageId: ROADS.packageId } });
    expect(JSON.stringify(session)).not.toContain(stage.hub.keys.department);
    expect(Object.keys(local)).not.toContain('place');
  });

  test('pins and what was grabbed from lately come first, and survive the browser', async () => {
    const popup = await stage.openPopup();
    await popup.page.waitForSelector('[role=option]');
    // Far down the list, and no OpenData product: those cannot be pinned.
    const far = '0040213090';
    await popup.search(far);
    await popup.page.waitForSelector(`[role=option][data-cursor][data-id="${far}"]`);
    await popup.page.keyboard.down('Control');
    await popup.page.keyboard.press('d');
    await popup.page.keyboard.up('Control');
    await popup.page.waitForSelector('[role=option][data-cursor] [title^=Unpin]');
    await popup.grab(ROADS);
    await popup.grabIn(ROADS.fileName, 'done');
    await popup.close();
    await stage.driver.restart();
    const again = await stage.openPopup();
    await again.page.waitForSelector('[role=option]');
    expect((await again.rows()).slice(0, 2)).toEqual([far, ROADS.packageId]);
    expect(await again.text()).toContain('Pinned');
    await again.close();
  });
});

describe.each(BROWSERS)('among 300 packages in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    const { catalogue, keys } = stage.hub;
    catalogue.addPackage({ id: '0040990009', name: 'Wharf walls', productName: 'OS MasterMap' }, keys.large);
    const files = [{ fileName: 'walls.zip', size: 10_000 }];
    catalogue.addVersion('0040990009', { id: '7000009', createdOn: '2020-01-01', files });
    await stage.command('saveKey', { key: keys.large, keep: 'profile' });
  });
  afterAll(() => stage?.close());

  test('eight keys at most from a cold start to downloading, by three letters of the name', async () => {
    const tab = await stage.driver.browser().newPage();
    await tab.goto('https://files.example.org/');
    await stage.driver.killWorker();
    let keys = 1;
    const popup = await stage.driver.outside.openPopup(tab);
    const press = async (key: string, ...modifiers: 'Control'[]) => {
      keys += 1;
      await popup.press(key, ...modifiers);
    };
    const cursorOn = (id: string) =>
      waitUntil(id, () =>
        popup.evaluate(
          (wanted) =>
            document.querySelector<HTMLElement>('[role=option][data-cursor]')?.dataset.id === wanted,
          id,
        ),
      );
    await waitUntil('the list', () =>
      popup.evaluate(() => document.querySelectorAll('[role=option]').length > 5),
    );
    for (const letter of 'wha') await press(letter);
    await cursorOn('0040990009');
    await press('Enter');
    await cursorOn('7000009');
    await press('Enter', 'Control');
    await stage.hub.log.until(
      ({ origin, path }) => origin === 'storage' && path.endsWith('/walls.zip'),
      20_000,
    );
    expect(keys).toBeLessThanOrEqual(8);
    await popup.close();
  });
});
