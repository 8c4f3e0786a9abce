import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Display, openDisplay } from './drive/display.ts';
import { type SaveDialog, saveDialogOn } from './drive/save-dialog.ts';
import { waitUntil } from './drive/wait.ts';
import { addRoads, addSheets, LONG, OLDER, ROADS, ROADS_FOLDER, SHEETS, SHEETS_FOLDER } from './fixture.ts';
import { listenForNotifications, told } from './notifications.ts';
import { type QueueProbe, queueProbe } from './queue-probe.ts';
import { type GrabsScreen, grabsScreen } from './screens/grabs.ts';
import { type Stage, setStage } from './stage.ts';

const TWENTY = 20;

/** In this order: a new profile first, of which nothing is known. */
describe('Chromium that asks where to save each file', () => {
  let display: Display;
  let dialog: SaveDialog;
  let stage: Stage;
  let queue: QueueProbe;
  let grabs: GrabsScreen;
  let sheets: readonly string[] = [];

  beforeAll(async () => {
    display = await openDisplay();
    dialog = saveDialogOn(display);
    stage = await setStage('chromium', {
      headless: false,
      display,
      downloadPreferences: { prompt_for_download: true },
    });
    queue = queueProbe(stage.driver);
    await listenForNotifications(stage.driver);
    addRoads(stage.hub);
    sheets = addSheets(stage.hub, TWENTY, 20_000);
  });
  afterAll(async () => {
    await stage?.close();
    display?.close();
  });
  beforeEach(async () => {
    await stage.reset();
    while ((await dialog.open()).length > 0) await dialog.cancel();
    await stage.useKey();
    grabs = grabsScreen(await stage.driver.openPage('grabs.html'));
  });

  /** What Chromium has without a path: each is in a dialog, or waits for one. */
  const unsaved = async (): Promise<number> =>
    (await stage.driver.evaluate(() => chrome.downloads.search({ state: 'in_progress' }))).filter(
      ({ filename }) => filename === '',
    ).length;

  const rightAt = async (path: string, { packageId, versionId, fileName }: typeof ROADS): Promise<void> => {
    const md5 = createHash('md5')
      .update(await readFile(path))
      .digest('hex');
    expect(md5).toBe(stage.hub.expected(packageId, versionId, fileName).md5);
  };

  test('Cancel in the first dialog of all is the person’s, of that file alone, and is never asked again', async () => {
    await stage.command('grab', ROADS);
    await dialog.cancel();
    expect(await grabs.row(ROADS.fileName, 'failed')).toMatch(/cancelled in the browser/i);
    await stage.command('grab', LONG);
    await dialog.save();
    await grabs.row(LONG.fileName, 'done');
    expect(await queue.hold()).toBeNull();
    expect(await queue.counts()).toMatchObject({ done: 1, failed: 1, queued: 0, waiting: 0 });
    expect(stage.hub.log.storage().map(({ path }) => path)).toHaveLength(2);
    await grabs.page.close();
  });

  test('a dialog that is left alone is said in the row and in one notice; its file is fetched once', async () => {
    await stage.command('grab', ROADS);
    await expect.poll(() => grabs.row(ROADS.fileName, 'handed')).toMatch(/asks where to save/);
    const popup = await stage.driver.openPage('popup.html');
    await popup.waitForFunction(() => document.body.innerText.includes('asks where to save it'));
    expect(await grabs.text('notice')).toContain('Your browser asks where to save each file');
    await popup.waitForSelector('[data-test=save-prompt]');
    expect(await told(stage.driver)).toContain('save-prompt:');
    await popup.click('[data-test=dismiss-save-prompt]');
    await popup.waitForSelector('[data-test=save-prompt]', { hidden: true });
    await popup.close();
    // A tab that is not in front paints nothing.
    await grabs.page.bringToFront();
    await grabs.page.waitForSelector('[data-test=notice]', { hidden: true });
    await dialog.save();
    await grabs.row(ROADS.fileName, 'done');
    await rightAt(join(stage.driver.downloads, ROADS_FOLDER, ROADS.fileName), ROADS);
    expect(stage.hub.log.storage()).toHaveLength(1);
    // Known from now on, and read: the next file says nothing of it.
    await stage.command('grab', OLDER);
    await expect.poll(unsaved).toBe(1);
    await dialog.save();
    await expect.poll(async () => (await queue.counts()).done).toBe(2);
    expect(await queue.savePrompt()).toMatchObject({ told: true, isDismissed: true });
    expect(await grabs.page.$('[data-test=notice]')).toBeNull();
    await grabs.page.close();
  });

  /** Saves whatever dialog is open until so many files are done; answers how many waited for one at most. */
  async function answerUntilDone(count: number, path?: string): Promise<number> {
    let most = 0;
    const isDone = async (): Promise<boolean> => {
      most = Math.max(most, await unsaved());
      if ((await dialog.open()).length > 0) await dialog.save(path);
      return (await queue.counts()).done === count;
    };
    await waitUntil(`${count} to be done`, isDone, 90_000);
    return most;
  }

  test('a file saved somewhere else is done, with its real path, and no error', async () => {
    const elsewhere = join(stage.driver.downloads, 'my roads.zip');
    await stage.command('grab', ROADS);
    await answerUntilDone(1, elsewhere);
    const row = await grabs.row(ROADS.fileName, 'done');
    expect(row).toContain('saved where you chose');
    expect(row).toContain(elsewhere);
    await rightAt(elsewhere, ROADS);
    expect((await queue.ledger()).map(({ path }) => path)).toContain(elsewhere);
    await grabs.page.close();
  });

  /** The question that a batch waits for. */
  const question = (): Promise<string> => grabs.text('notice');

  test('twenty files wait for a word; then they are asked for one by one, and each is fetched once', async () => {
    await stage.command('grabVersions', { versions: [SHEETS] });
    expect(await question()).toContain('Your browser will ask where to save each of the 20 files');
    expect(await unsaved()).toBe(0);
    expect(stage.hub.log.storage()).toHaveLength(0);
    await grabs.click('resume-save-prompt');
    const most = await answerUntilDone(TWENTY);
    expect(most).toBeLessThanOrEqual(3);
    for (const fileName of sheets) {
      const expected = stage.hub.expected(SHEETS.packageId, SHEETS.versionId, fileName);
      expect(await stage.md5(`${SHEETS_FOLDER}/${fileName}`), fileName).toBe(expected.md5);
    }
    expect(stage.hub.log.storage()).toHaveLength(TWENTY);
    await grabs.page.close();
  });

  test('cancelled in Trig, files that wait for their dialog show none any more', async () => {
    await stage.command('grabVersions', { versions: [SHEETS] });
    await grabs.click('resume-save-prompt');
    await expect.poll(unsaved).toBeGreaterThan(1);
    await stage.command('cancel', { which: { of: 'all' } });
    await expect.poll(unsaved).toBe(0);
    // The one that is open stays; what it says yields nothing.
    await dialog.save();
    await expect.poll(() => dialog.open()).toEqual([]);
    expect(await stage.files()).toEqual([]);
    await grabs.page.close();
  });

  /** Presses the switch in Chromium's own settings, to which the notice leads. */
  async function switchAsking(): Promise<void> {
    const settings = await stage.driver.browser().newPage();
    await settings.goto('chrome://settings/downloads');
    await settings.waitForFunction(() => {
      const found: Element[] = [];
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots) {
        for (const element of root.querySelectorAll('*')) {
          if (element.matches('settings-toggle-button') && /Ask where/.test(Reflect.get(element, 'label'))) {
            found.push(element);
          }
          if (element.shadowRoot) roots.push(element.shadowRoot);
        }
      }
      const [toggle] = found;
      if (toggle instanceof HTMLElement) toggle.click();
      return toggle !== undefined;
    });
    await settings.close();
    await grabs.page.bringToFront();
  }

  test('switched off where the notice leads, no file is asked for and Trig forgets it', async () => {
    await stage.command('grabVersions', { versions: [SHEETS] });
    await question();
    const opened = stage.driver
      .browser()
      .waitForTarget((target) => target.url().includes('settings/downloads'));
    await grabs.click('open-download-settings');
    await (await (await opened).page())?.close();
    await switchAsking();
    await grabs.click('resume-save-prompt');
    await expect.poll(async () => (await queue.counts()).done, { timeout: 30_000 }).toBe(TWENTY);
    expect(await dialog.open()).toEqual([]);
    expect(await queue.savePrompt()).toBeNull();
    await grabs.page.close();
  });

  test('where nothing is known of it, a few dialogs wait at most before the question is put', async () => {
    await switchAsking();
    await stage.command('grabVersions', { versions: [SHEETS] });
    expect(await question()).toContain('Your browser will ask where to save each of the 20 files');
    expect(await unsaved()).toBeLessThanOrEqual(6);
    await grabs.click('cancel-save-prompt');
    await expect.poll(unsaved).toBe(0);
    expect(await queue.counts()).toMatchObject({ queued: 0, handed: 0, done: 0 });
    expect(stage.hub.log.storage().length).toBeLessThanOrEqual(6);
    await grabs.page.close();
  });
});
