import type { KeyInput } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSheets, SHEETS } from './fixture.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

/** Real key presses of the browser, as a keyboard with Caps Lock on sends them: the capital letter, without Shift. */
describe.each(BROWSERS)('shortcuts with Caps Lock in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    addSheets(stage.hub, 6, 20_000);
    await stage.useKey();
    await stage.command('refreshVersion', SHEETS);
  });
  afterAll(() => stage?.close());

  test('do what they do without it, and the browser’s own with Shift stay the browser’s', async () => {
    const popup = await stage.openPopup();
    const { page } = popup;
    const press = async (key: KeyInput, ...more: KeyInput[]) => {
      const held: KeyInput[] = ['Control', ...more];
      for (const one of held) await page.keyboard.down(one);
      await page.keyboard.press(key);
      for (const one of held.reverse()) await page.keyboard.up(one);
    };
    const chosen = () => page.$$eval('[role=option][aria-selected=true]', (rows) => rows.length);

    await page.waitForSelector(`[role=option][data-id="${SHEETS.packageId}"]`);
    await popup.search(SHEETS.packageId);
    await press('D');
    await page.waitForSelector('[data-test=pin] svg');
    await expect
      .poll(() => stage.driver.evaluate(() => chrome.storage.local.get('pins')))
      .toMatchObject({ pins: [SHEETS.packageId] });
    await press('B');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { hidden: true });

    await popup.enter(SHEETS.packageId);
    await popup.enter(SHEETS.versionId);
    await page.waitForSelector('[role=option]');
    await press('A');
    await expect.poll(chosen).toBe(6);
    await press('I');
    await expect.poll(chosen).toBe(0);
    await press('A', 'Shift');
    expect(await chosen()).toBe(0);
    await press('F');
    await page.waitForSelector('[data-test=filter-bar]');
    await press('F');
    await page.waitForSelector('[data-test=filter-bar]', { hidden: true });
    await press('E');
    await page.waitForSelector('dialog[data-test=hand-over][open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-test=hand-over]', { hidden: true });
    await page.focus('[data-test=search]');
    await press('M');
    await page.waitForSelector('[data-test=compare][aria-expanded=true]');
    await popup.close();
  });
});
