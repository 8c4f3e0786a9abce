import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SITE_HOST } from '../data-hub/hosts.ts';
import type { Popup } from './drive/driver.ts';
import { waitUntil } from './drive/wait.ts';
import { addRoads, ROADS, ROADS_FOLDER } from './fixture.ts';
import { type QueueProbe, queueProbe } from './queue-probe.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

const SITE = `https://${SITE_HOST}`;
const PAGE = `${SITE}/data/downloads/data-packages/${ROADS.packageId}`;
const FILE_LINK = `a[href$="/${ROADS.versionId}/download?fileName=${ROADS.fileName}"]`;
const PACKAGE_LINK = 'a[href^="/downloads/packages/"]';

describe.each(BROWSERS)('on a page of OS Data Hub in %s', (name) => {
  let stage: Stage;
  let queue: QueueProbe;
  let tab: Page;

  beforeAll(async () => {
    stage = await setStage(name);
    addRoads(stage.hub);
    queue = queueProbe(stage.driver);
    tab = await stage.driver.browser().newPage();
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await stage.reset();
    await stage.useKey();
    await stage.driver.evaluate(() => chrome.storage.session.remove('place'));
    await tab.goto(PAGE);
    stage.hub.log.clear();
  });

  const asked = () => stage.hub.log.storage().filter(({ host }) => host !== SITE_HOST);
  const storageIsAsked = (fileName: string) =>
    stage.hub.log.until(({ origin, path }) => origin === 'storage' && path.endsWith(`/${fileName}`), 20_000);

  /** What Enter does, once the popup says this. */
  const button = (popup: Popup, text: string) =>
    waitUntil(
      text,
      () =>
        popup.evaluate(
          (wanted) => document.querySelector('[data-test=primary]')?.textContent?.includes(wanted),
          text,
        ),
      15_000,
    );
  const words = (popup: Popup) => popup.evaluate(() => document.body.innerText);

  test('two keys from a cold start to downloading: the shortcut, Enter', async () => {
    await stage.driver.killWorker();
    const popup = await stage.driver.outside.openPopup(tab);
    await button(popup, 'Grab 3 files');
    expect(await words(popup)).toContain('4.30');
    await popup.press('Enter');
    await storageIsAsked(ROADS.fileName);
    await expect.poll(() => queue.counts().then(({ done }) => done), { timeout: 20_000 }).toBe(3);
    await popup.close();
    const expected = stage.hub.expected(ROADS.packageId, ROADS.versionId, ROADS.fileName);
    expect(await stage.md5(`${ROADS_FOLDER}/${ROADS.fileName}`)).toBe(expected.md5);
  });

  test.each([
    ['the old address', `${SITE}/downloads/packages/${ROADS.packageId}`],
    ['an address without the zeros', `${SITE}/downloads/packages/${Number(ROADS.packageId)}`],
  ])('%s leads to the same place', async (_, address) => {
    await tab.goto(address);
    const popup = await stage.driver.outside.openPopup(tab);
    await button(popup, 'Grab 3 files');
    await popup.close();
  });

  test('the address counts as it is now: the site changes it without loading anything', async () => {
    await tab.evaluate(() => history.pushState({}, '', '/data/downloads/data-packages/24816'));
    const popup = await stage.driver.outside.openPopup(tab);
    await button(popup, 'Grab 1 file');
    expect(await words(popup)).toContain('24816');
    await popup.close();
  });

  test('a package that the key does not see is named, with the way to the list', async () => {
    await tab.goto(`${SITE}/data/downloads/data-packages/18296999`);
    const popup = await stage.driver.outside.openPopup(tab);
    await waitUntil('the words', async () =>
      (await words(popup)).includes('Package 18296999 is not among the ones this key sees'),
    );
    await popup.close();
  });

  test('a popup that is opened by nobody, and one on another site, know no page', async () => {
    // In a tab where nobody has called Trig yet: there it goes on knowing the address.
    const fresh = await stage.driver.browser().newPage();
    await fresh.goto(PAGE);
    await fresh.bringToFront();
    const popup = await stage.driver.openPopup();
    await button(popup, 'Open');
    await popup.close();
    await fresh.close();
    await tab.goto('https://files.example.org/');
    const elsewhere = await stage.driver.outside.openPopup(tab);
    await button(elsewhere, 'Open');
    await elsewhere.close();
  });

  test('the menu on a link grabs that file; once it is there, nothing is fetched again', async () => {
    await stage.driver.outside.choose(tab, FILE_LINK, 'file-of-link');
    await storageIsAsked(ROADS.fileName);
    await expect.poll(() => queue.counts().then(({ done }) => done)).toBe(1);
    expect(await stage.files()).toEqual([`${ROADS_FOLDER}/${ROADS.fileName}`]);
    await stage.driver.outside.choose(tab, FILE_LINK, 'file-of-link');
    await expect.poll(() => queue.counts().then(({ skipped }) => skipped)).toBe(1);
    expect(asked()).toHaveLength(1);
  });

  test.each([
    ['the page of a package', 'h1', 'newest-of-page'],
    ['a link to one', PACKAGE_LINK, 'newest-of-link'],
  ] as const)('the menu on %s grabs its newest version, as OS has it now', async (_, selector, item) => {
    const [packageId, fileName] = [ROADS.packageId, 'brand_new.zip'];
    const fresh = { id: '7000003', createdOn: '2026-11-25', files: [{ fileName, size: 1000 }] };
    stage.hub.catalogue.addVersion(packageId, fresh);
    await stage.driver.outside.choose(tab, selector, item);
    await storageIsAsked(fileName);
    stage.hub.catalogue.removeVersion(packageId, fresh.id);
  });

  test('a background that was killed still answers menu, shortcut and address bar', async () => {
    const { driver } = stage;
    await driver.killWorker();
    await driver.outside.choose(tab, FILE_LINK, 'file-of-link');
    await storageIsAsked(ROADS.fileName);
    await driver.killWorker();
    await driver.outside.pressNewest(tab);
    await storageIsAsked('sizeless.csv');
    await driver.killWorker();
    expect((await driver.outside.typeAddress('os harbour ro')).join('\n')).toContain(ROADS.packageId);
  });

  test('the shortcut grabs the newest version of the page', async () => {
    await stage.driver.outside.pressNewest(tab);
    await storageIsAsked(ROADS.fileName);
    await expect.poll(() => queue.counts().then(({ done }) => done), { timeout: 20_000 }).toBe(3);
  });

  test('without a key nothing is asked of anybody, and the notification leads to the options', async () => {
    await stage.removeKeys();
    stage.hub.log.clear();
    await stage.driver.outside.pressNewest(tab);
    await stage.driver.outside.choose(tab, FILE_LINK, 'file-of-link');
    // Firefox without a display shows no notifications, and lists none.
    const told = () => stage.driver.evaluate(() => chrome.notifications.getAll());
    if (name === 'chromium') await expect.poll(async () => Object.keys(await told())).toContain('options:');
    await stage.command('look', {});
    expect([...stage.hub.log.api(), ...asked()]).toEqual([]);
  });

  test('the address bar offers packages from the shelf and opens the one that fits, in this tab or in another', async () => {
    const { driver, hub } = stage;
    /** Tabs in all, and what Enter does in each that shows the picker at our package. */
    const tabs = () =>
      driver.evaluate(async (hash) => {
        const views = chrome.extension
          .getViews({ type: 'tab' })
          .filter(({ location }) => location.hash === hash);
        const pickers = views.map(
          ({ document }) => document.querySelector('[data-test=primary]')?.textContent,
        );
        return { count: (await chrome.tabs.query({})).length, pickers };
      }, `#package=${ROADS.packageId}`);
    // What an earlier test has left under way, or on its way to us, would ask OS meanwhile.
    await expect
      .poll(async () => {
        await stage.command('cancel', { which: { of: 'all' } });
        hub.log.clear();
        await sleep(500);
        return hub.log.api();
      })
      .toEqual([]);
    const before = (await tabs()).count;
    const grabAll = expect.stringContaining('Grab 3 files');
    await tab.bringToFront();
    hub.log.clear();
    const lines = await driver.outside.typeAddress('os harbour ro');
    expect(lines.join('\n')).toContain('OS MasterMap Highways · 0040990001 · 20 Nov 2026');
    expect(lines.join('\n')).not.toContain(hub.keys.department);
    expect(hub.log.api()).toEqual([]);
    await driver.outside.enterAddress('new tab');
    await expect.poll(tabs).toEqual({ count: before + 1, pickers: [grabAll] });
    await tab.bringToFront();
    await driver.outside.typeAddress('os harbour ro');
    await driver.outside.enterAddress('here');
    await expect.poll(tabs).toEqual({ count: before + 1, pickers: [grabAll, grabAll] });
  });
});

describe('the menus of Firefox, which can be asked', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage('firefox');
    addRoads(stage.hub);
  });
  afterAll(() => stage?.close());

  test.each([
    [PAGE, 'h1', ['newest-of-page']],
    [PAGE, FILE_LINK, ['file-of-link']],
    [PAGE, PACKAGE_LINK, ['newest-of-link']],
    [PAGE, 'a[href$="/data-packages/"]', []],
    [`${SITE}/downloads/packages/${ROADS.packageId}`, 'h1', ['newest-of-page']],
    [`${SITE}/data/downloads/data-packages/`, 'h1', []],
    [`${SITE}/data/downloads/open/OpenRoads`, 'h1', []],
  ])('%s, %s: %o', async (address, selector, items) => {
    const page = await stage.driver.browser().newPage();
    await page.goto(address);
    // The items are made when the extension is installed, a moment after it can be talked to.
    await expect.poll(() => stage.driver.outside.offered?.(page, selector)).toEqual(items);
    await page.close();
  });
});
