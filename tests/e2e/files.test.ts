import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axe } from './drive/axe.ts';
import { fetchedOf } from './fetched.ts';
import { addFeatures, addTiles, FEATURES, MORE_FEATURES, TILES } from './fixture.ts';
import { filesScreen } from './screens/files.ts';
import type { PopupScreen } from './screens/popup.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

describe.each(BROWSERS)('files well chosen in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    addFeatures(stage.hub);
    addTiles(stage.hub);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await stage.reset();
    await stage.useKey();
  });

  const open = async (version: typeof FEATURES | typeof MORE_FEATURES | typeof TILES) => {
    const popup = await stage.openPopup();
    const files = filesScreen(popup);
    await files.go(version);
    return { popup, files };
  };

  const fetched = (count: number) => fetchedOf(stage.hub, count);

  const look = async ({ page }: PopupScreen, state: string): Promise<void> => {
    for (const colourScheme of ['light', 'dark'] as const) {
      await stage.driver.emulate(page, { colourScheme });
      expect(await axe(page), `${state}, ${colourScheme}`).toEqual([]);
    }
  };

  test('a pattern, the selection inverted, and only what is left is grabbed', async () => {
    const { popup, files } = await open(FEATURES);
    await popup.search('*.zip -*isl*');
    await files.primary('add_gb_builtaddress.zip');
    await files.ctrl('a');
    await files.ctrl('a');
    await files.primary('2');
    await popup.search('*.zip');
    await files.ctrl('i');
    await files.primary('1');
    await popup.press('Enter');
    expect(await fetched(1)).toEqual(['add_isl_builtaddress.zip']);
    await popup.close();
  });

  test('a filter kept by name is there when the popup opens again, for another package of the product', async () => {
    const { popup, files } = await open(FEATURES);
    await popup.search('add_gb_*');
    await files.ctrl('f');
    await files.click('choose-data');
    await files.click('choose-largest');
    await look(popup, 'filters');
    await files.click('keep');
    await files.fill('preset-name', 'GB zips');
    await popup.press('Enter');
    await popup.page.waitForSelector('[data-test=preset]');
    await popup.close();

    const again = await open(MORE_FEATURES);
    await again.files.ctrl('f');
    await again.files.click('preset');
    await expect
      .poll(() => again.popup.rows())
      .toEqual(['add_gb_royalmailaddress.zip', 'add_gb_builtaddress.zip']);
    await look(again.popup, 'a preset');
    await again.files.click('filters');
    await again.popup.page.waitForSelector('[data-test=chips]');
    await look(again.popup, 'chips');
    await again.files.click('grab-all');
    expect(await fetched(2)).toEqual(['add_gb_builtaddress.zip', 'add_gb_royalmailaddress.zip']);
    await again.popup.close();

    const third = await open(FEATURES);
    expect(await third.popup.textOf('[data-test=offer]')).toContain('add_gb_*');
    await look(third.popup, 'an offer');
    await third.popup.close();
  });

  test('tiles picked by keys on the map of 10,000 files, and their files grabbed', async () => {
    const { popup, files } = await open(TILES);
    const { keyboard } = popup.page;
    await files.ctrl('g');
    expect(await files.at('NC')).toMatch(/^NC, 400/);
    await look(popup, 'map');
    await keyboard.press('ArrowDown');
    await files.at('NH');
    await keyboard.press('ArrowRight');
    await files.at('NJ');
    await keyboard.press('+');
    await files.at('NJ00');
    await keyboard.press('ArrowUp');
    await files.at('NJ01');
    await keyboard.press(' ');
    await files.primary('4');
    await look(popup, 'inside a square');
    await keyboard.press('Enter');
    const all = ['NJ0010', 'NJ0015', 'NJ0510', 'NJ0515'].map((square) => `5436275-${square}.gz`);
    expect(await fetched(4)).toEqual(all);
    await popup.close();
  });

  test('tiles by a pasted list, beside those picked in the list of squares', async () => {
    const { popup, files } = await open(TILES);
    await files.ctrl('g');
    await files.at('NC');
    await files.click('view-list');
    await files.at('NC');
    await popup.page.keyboard.press('ArrowRight');
    await popup.page.keyboard.press('ArrowRight');
    await files.at('NC00');
    await look(popup, 'list of squares');
    await popup.page.$eval('[data-test=typed-squares]', (field) => {
      if (!(field instanceof HTMLTextAreaElement)) return;
      field.value = 'TQ3080\nNJ 60 50;ZZ11';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await files.click('select-squares');
    expect(await popup.textOf('[data-test=typed-came]')).toContain('ZZ11');
    await files.primary('2');
    await popup.page.focus('[data-square=NC00]');
    await popup.press('Enter');
    expect(await fetched(2)).toEqual(['5436275-NJ6050.gz', '5436275-TQ3080.gz']);
    await popup.close();
  });
});
