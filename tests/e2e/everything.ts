import { readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { aria2For } from './drive/aria2.ts';
import { waitUntil } from './drive/wait.ts';
import { addChanging, addSheets, BEFORE, CHANGING, SHEETS } from './fixture.ts';
import { addSetMembers, addUpdates, UPDATES } from './fixture-updates.ts';
import { queueProbe } from './queue-probe.ts';
import { filesScreen } from './screens/files.ts';
import { grabsScreen } from './screens/grabs.ts';
import { setsScreen } from './screens/sets.ts';
import { verifyScreen } from './screens/verify.ts';
import type { Stage } from './stage.ts';

const SHEET_COUNT = 4;

/**
 * Once through every feature beside the keys themselves, with the canaries pasted where a person may paste them by mistake.
 *
 * @param canaries a key and a secret, in use
 * @returns all that was handed out on the way: files that are saved, what aria2 has written and said
 */
export async function useEverything(stage: Stage, canaries: readonly string[]): Promise<string> {
  addSheets(stage.hub, SHEET_COUNT, 60_000);
  addChanging(stage.hub);
  addUpdates(stage.hub);
  addSetMembers(stage.hub);
  await stage.command('refreshPackages', {});
  await pasteAmiss(stage, canaries);
  await compare(stage);
  await releaseSet(stage);
  await watch(stage);
  await stage.command('catchUp', { packageId: UPDATES });
  const recipe = await recipes(stage);
  const said = await aria2(stage);
  await verify(stage);
  const settings = await settingsFile(stage);
  return [recipe, said, settings].join('\n');
}

const saved = (stage: Stage, name: RegExp): Promise<string> =>
  waitUntil(String(name), async () => {
    const path = (await stage.files()).find((one) => name.test(one));
    return path && (await readFile(join(stage.driver.downloads, path), 'utf8'));
  });

const done = (stage: Stage, count: number): Promise<unknown> =>
  waitUntil(
    `${count} files in all`,
    async () => (await queueProbe(stage.driver).counts()).done >= count,
    40_000,
  );

/** Into the search, and as the name of a filter. */
async function pasteAmiss(stage: Stage, canaries: readonly string[]): Promise<void> {
  const popup = await stage.openPopup();
  const files = filesScreen(popup);
  for (const canary of canaries) await popup.search(canary);
  await popup.search('');
  await files.go(CHANGING);
  await popup.search('*.gz');
  await files.ctrl('f');
  await files.click('keep');
  await files.fill('preset-name', canaries.join(' '));
  await popup.press('Enter');
  await popup.page.waitForSelector('[data-test=preset]');
  await popup.search(canaries[0] ?? '');
  await popup.close();
}

async function compare(stage: Stage): Promise<void> {
  const before = (await queueProbe(stage.driver).counts()).done;
  await stage.command('grabVersions', { versions: [BEFORE] });
  await done(stage, before + 4);
  const popup = await stage.openPopup();
  const files = filesScreen(popup);
  await files.go(CHANGING);
  await files.ctrl('m');
  await popup.textOf('[data-test=compare-figures]');
  await files.click('select-changed');
  await files.primary('3');
  await popup.page.focus('[data-test=search]');
  await popup.press('Enter');
  await done(stage, before + 7);
  await popup.close();
}

async function releaseSet(stage: Stage): Promise<void> {
  const popup = await stage.openPopup();
  const sets = setsScreen(popup);
  await sets.open();
  await sets.click('take-suggestion');
  await popup.page.waitForSelector('[data-test=set-name]:focus');
  await sets.click('keep-set');
  await sets.click('grab-set');
  await popup.close();
}

/** News of OS, told and grabbed. */
async function watch({ hub, command }: Stage): Promise<void> {
  await command('saveSettings', { watchEvery: 'day', watchPinned: 'notify', quietHours: null });
  await command('pin', { packageIds: [SHEETS.packageId], isPinned: true });
  await command('lookForNews', {});
  hub.catalogue.addVersion(SHEETS.packageId, {
    id: '7100002',
    createdOn: '2026-11-24',
    files: [{ fileName: 'newer.gz', size: 9_000 }],
  });
  await command('lookForNews', {});
  await command('grabNews', {});
}

/** Made in the popup, taken in on the Grabs page. */
async function recipes(stage: Stage): Promise<string> {
  const popup = await stage.openPopup();
  const files = filesScreen(popup);
  await files.go(SHEETS);
  await files.ctrl('e');
  await files.click('save-recipe');
  const recipe = await saved(stage, /^recipe\.json$/);
  await popup.close();
  const page = await stage.driver.openPage('grabs.html');
  await upload(page, 'recipe-file', join(stage.driver.downloads, 'recipe.json'));
  await page.waitForSelector('[data-test=recipe-grab]');
  await page.click('[data-test=recipe-grab]');
  await page.close();
  return recipe;
}

async function upload(page: Page, test: string, path: string): Promise<void> {
  const field = await page.waitForSelector(`input[data-test=${test}]`);
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

async function aria2(stage: Stage): Promise<string> {
  const aria2 = await aria2For(stage.hub);
  try {
    await aria2.start();
    const options = await stage.openOptions();
    await options.click('use-aria2');
    await options.tryAria2(aria2.address, aria2.token);
    await options.page.waitForSelector('[data-test=aria2-verdict] [data-kind=works]', { timeout: 15_000 });
    await options.page.close();
    const before = (await queueProbe(stage.driver).counts()).done;
    await stage.command('pause', ALL);
    const answer = await stage.command('grabVersions', { versions: [SHEETS], again: true });
    const batchId = /"batchId":"([^"]+)"/.exec(JSON.stringify(answer))?.[1];
    await stage.command('carry', { batchId, carrier: 'aria2' });
    await stage.command('resume', ALL);
    await done(stage, before + SHEET_COUNT);
    await aria2.stop('SIGTERM');
    return aria2.session() + aria2.output();
  } finally {
    await aria2.close();
  }
}

const ALL = { which: { of: 'all' } } as const;

/** Of two tiles that lie there, one is cut. */
async function verify(stage: Stage): Promise<void> {
  const tiles = (await stage.files()).filter(
    (path) => path.includes(CHANGING.packageId) && path.endsWith('.gz'),
  );
  const [right = '', cut = ''] = tiles.map((path) => join(stage.driver.downloads, path));
  await truncate(cut, 1_000);
  const page = await stage.driver.openPage('grabs.html');
  const screen = await verifyScreen(page);
  await screen.choose([right, cut]);
  await screen.outcome();
  await page.close();
  const grabs = grabsScreen(await stage.driver.openPage('grabs.html'));
  await grabs.click('clear-ended');
  await grabs.click('undo');
  await grabs.page.close();
}

async function settingsFile(stage: Stage): Promise<string> {
  const options = await stage.openOptions();
  await options.click('save-settings-file');
  const settings = await saved(stage, /^trig-settings-.*\.json$/);
  await options.page.close();
  return settings;
}
