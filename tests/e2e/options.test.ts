import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addRoads, addSheets, LONG, OLDER, ROADS, ROADS_FOLDER, SHEETS } from './fixture.ts';
import { queueProbe } from './queue-probe.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

describe.each(BROWSERS)('what is chosen on the options page in %s', (name) => {
  let stage: Stage;
  let sheets: readonly string[] = [];

  beforeAll(async () => {
    stage = await setStage(name);
    addRoads(stage.hub);
    sheets = addSheets(stage.hub, 12, 2_000);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await stage.reset();
    await stage.command('clearEverything', {});
    await stage.useKey();
  });

  test('the folder template holds for what is grabbed from now on, and not for what is queued', async () => {
    const { hub } = stage;
    const body = hub.faults.add({ on: 'storage', times: 1, fault: { kind: 'hold-body', after: 500_000 } });
    await stage.command('grab', LONG);
    await hub.log.until(({ origin }) => origin === 'storage', 10_000);

    const options = await stage.openOptions();
    await options.template('Maps/{package}/{version} {file}');
    await expect.poll(() => options.textOf('preview-path')).toMatch(/^Downloads \/ Maps \/ .+ \/ \d+ .+$/);
    await options.template('Maps/{package}/{file}');
    await expect.poll(() => options.textOf('folders-problem')).toContain('overwrite each other');
    await options.template('Maps/{package}/{version} {file}');
    await options.click('keep-folders');
    await options.said('Saved');
    await options.page.close();

    await stage.command('grab', ROADS);
    await stage.command('grab', OLDER);
    body.release();
    const wanted = [
      `${ROADS_FOLDER}/${LONG.fileName}`,
      `Maps/Harbour roads/${ROADS.versionId} ${ROADS.fileName}`,
      `Maps/Harbour roads/${OLDER.versionId} ${OLDER.fileName}`,
    ].sort();
    await expect
      .poll(async () => (await queueProbe(stage.driver).counts()).done, { timeout: 30_000 })
      .toBe(3);
    expect(await stage.files()).toEqual(wanted);
    for (const { versionId, fileName } of [ROADS, OLDER]) {
      const expected = hub.expected(ROADS.packageId, versionId, fileName);
      expect(await stage.md5(`Maps/Harbour roads/${versionId} ${fileName}`)).toBe(expected.md5);
    }
  });

  test('theme and density change every open page at once, and the next one opens with them', async () => {
    await stage.command('grabVersions', { versions: [SHEETS] });
    const grabs = await stage.driver.openPage('grabs.html', { width: 1100, height: 700 });
    await stage.driver.emulate(grabs, { colourScheme: 'light' });
    await grabs.waitForSelector('[data-test=grab]');
    const popup = await stage.driver.openPage('popup.html');
    await popup.waitForSelector('[role=option]');
    expect([await look(grabs, '[data-test=grab]'), await look(popup, '[role=option]')]).toEqual([
      { isDark: false, height: 52 },
      { isDark: false, height: 52 },
    ]);

    const options = await stage.openOptions();
    await options.choose('theme', 'dark');
    await options.choose('density', 'compact');
    const dark = { isDark: true, height: 40 };
    await expect.poll(() => look(grabs, '[data-test=grab]')).toEqual(dark);
    await expect.poll(() => look(popup, '[role=option]')).toEqual(dark);
    await expect.poll(() => look(options.page, 'select[data-test=theme]')).toMatchObject({ isDark: true });
    for (const page of [grabs, popup, options.page]) await page.close();

    const next = await stage.driver.openPage('popup.html');
    await next.waitForSelector('[role=option]');
    expect(await look(next, '[role=option]')).toEqual(dark);
    await next.close();
  });

  test('a page opens in the chosen theme before anything of it is painted', async () => {
    const options = await stage.openOptions();
    await options.choose('theme', 'dark');
    await options.page.waitForFunction(() => localStorage.getItem('look')?.startsWith('dark'));
    await options.page.close();
    const page = await stage.driver.openPage('grabs.html');
    await page.waitForSelector('[data-test=grabs-page]');
    const [look = Number.NaN, paint = Number.NaN] = await page.evaluate(async () => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
      while (at('first-contentful-paint') === undefined) await new Promise(requestAnimationFrame);
      return [at('look'), at('first-contentful-paint')];
    });
    expect(look).toBeLessThan(paint);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.close();
  });

  test('a limit a minute stops the queue there, and lifted it goes on', async () => {
    const { hub } = stage;
    const options = await stage.openOptions();
    await options.choose('per-minute', 'other');
    await options.page.waitForSelector('[data-test=per-minute-number]:focus');
    await options.page.type('[data-test=per-minute-number]', '8');
    await options.page.keyboard.press('Enter');
    await options.page.waitForFunction(() =>
      document.querySelector('[data-test=said]')?.textContent?.includes('Saved'),
    );
    hub.log.clear();
    await stage.command('grabVersions', { versions: [SHEETS] });
    const grabs = await stage.driver.openPage('grabs.html');
    await grabs.waitForFunction(() => document.body.innerText.includes('No more than 8 requests'), {
      timeout: 20_000,
    });
    expect(hub.log.api().length).toBeLessThanOrEqual(8);
    expect((await queueProbe(stage.driver).counts()).done).toBeLessThan(sheets.length);
    await options.choose('per-minute', 'none');
    await expect
      .poll(async () => (await queueProbe(stage.driver).counts()).done, { timeout: 20_000 })
      .toBe(sheets.length);
    await grabs.close();
    await options.page.close();
  });
});

/** What is seen of theme and density: the ground of the page, and how high a row of it is. */
const look = (page: Page, row: string) =>
  page.$eval(row, (found) => {
    const [red = 255] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number);
    return { isDark: red < 100, height: found.getBoundingClientRect().height };
  });
