import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addRoads, OLDER, ROADS } from './fixture.ts';
import { type QueueProbe, queueProbe } from './queue-probe.ts';
import type { OptionsScreen } from './screens/options.ts';
import type { FileId, PopupScreen } from './screens/popup.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

const WHARF: FileId = { packageId: '0040990009', versionId: '7000009', fileName: 'walls.zip' };
const PIERS: FileId = { ...WHARF, fileName: 'piers.zip' };
const FRESH = 'PRACTICE-KEY-0000-5f5f';

/** Two clients of one consultant: each key sees packages of its own, and neither is ever sent for the other's. */
describe.each(BROWSERS)('two keys in %s', (name) => {
  let stage: Stage;
  let queue: QueueProbe;

  beforeAll(async () => {
    stage = await setStage(name);
    queue = queueProbe(stage.driver);
    addRoads(stage.hub);
    const { catalogue, keys } = stage.hub;
    const { packageId: id, versionId } = WHARF;
    catalogue.addPackage({ id, name: 'Wharf walls', productName: 'OS MasterMap' }, keys.large);
    const files = [WHARF, PIERS].map(({ fileName }) => ({ fileName, size: 400_000 }));
    catalogue.addVersion(id, { id: versionId, createdOn: '2026-11-22', files });
  }, 120_000);
  afterAll(() => stage?.close());

  const doneIn = (files: number) =>
    expect.poll(() => queue.counts().then(({ done }) => done), { timeout: 30_000 }).toBe(files);

  const labels = (options: OptionsScreen) =>
    options.page.$$eval('[data-test=saved-key]', (cards) => cards.map((card) => card.ariaLabel));

  const inCard = (nth: number, control: string) =>
    `[data-test=saved-key]:nth-of-type(${nth}) [data-test=${control}]`;

  const inUse = (popup: PopupScreen) => popup.textOf('[data-test=key-chip]');

  /** Ctrl+K, from where the popup has the focus: in the search. */
  async function openMenu({ page }: PopupScreen): Promise<void> {
    await page.waitForSelector('[data-test=key-chip][aria-keyshortcuts]');
    await page.waitForFunction(() => document.activeElement?.matches('[data-test=search]'));
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector('[data-test=key-menu]');
  }

  async function choose(popup: PopupScreen, arrow: 'ArrowUp' | 'ArrowDown', wanted: string): Promise<void> {
    await openMenu(popup);
    await popup.press(arrow);
    await popup.press('Enter');
    await popup.page.waitForFunction(
      (words) => document.querySelector('[data-test=key-chip]')?.textContent?.includes(words),
      {},
      wanted,
    );
  }

  test('one alone shows nothing new; the second is added under a name, and the first gets one', async () => {
    const { keys } = stage.hub;
    const options = await stage.openOptions();
    await options.giveKey(keys.department);
    await options.verdict('works');
    expect(await labels(options)).toEqual([]);
    const popup = await stage.openPopup();
    await popup.page.waitForSelector('[data-test=key-chip]');
    expect(await popup.page.$('[data-test=key-chip][aria-haspopup]')).toBeNull();
    expect(await inUse(popup)).toContain('•••• 1a2b');
    await popup.close();

    await options.click('add-key');
    await options.giveKey(keys.department);
    expect(await options.verdict('key-kept')).toContain('•••• 1a2b');
    await options.page.type('[data-test=key-name]', 'Client B');
    await options.giveKey(keys.large);
    await options.page.waitForSelector('[data-test=saved-key]');
    await expect.poll(() => labels(options)).toEqual(['•••• 1a2b', 'Client B •••• 3c4d']);
    // The form of the new key closes a moment later, and its button takes the focus.
    await options.page.waitForSelector('[data-test=add-key]:focus');
    await options.page.click(inCard(1, 'rename-key'));
    await options.page.waitForSelector('[data-test=key-name]');
    await options.page.type('[data-test=key-name]', 'Council');
    await options.page.keyboard.press('Enter');
    await expect.poll(() => labels(options)).toEqual(['Council •••• 1a2b', 'Client B •••• 3c4d']);
    expect(
      await options.page.$('[data-in-use]').then((card) => card?.evaluate((one) => one.textContent)),
    ).toContain('Client B');
    await options.page.close();
  });

  test('the popup lists what the key in use sees; Ctrl+K, an arrow and Enter change it, from the shelf at once', async () => {
    const { hub } = stage;
    const popup = await stage.openPopup();
    await popup.page.waitForSelector('[role=option]');
    expect(await inUse(popup)).toContain('Client B');
    await popup.search(WHARF.packageId);
    await popup.page.waitForSelector(`[role=option][data-id="${WHARF.packageId}"]`);
    await popup.search(' ');
    // OS says nothing any more: what is painted now comes from the shelf.
    const silent = hub.faults.add({ on: 'api', path: '/dataPackages', fault: { kind: 'hold' } });
    await choose(popup, 'ArrowUp', 'Council');
    await popup.search(ROADS.packageId);
    await popup.page.waitForSelector(`[role=option][data-id="${ROADS.packageId}"]`);
    await popup.search(WHARF.packageId);
    await popup.page.waitForSelector(`[role=option][data-id="${WHARF.packageId}"]`, { hidden: true });
    silent.release();

    // Left with Escape nothing changes, and the popup stays.
    await openMenu(popup);
    await popup.press('Escape');
    await popup.page.waitForSelector('[data-test=key-menu]', { hidden: true });
    expect(await inUse(popup)).toContain('Council');
    await popup.close();
  });

  test('what runs with one key goes on while the other is in use, each signed with its own', async () => {
    const { hub } = stage;
    hub.log.clear();
    const body = hub.faults.add({ on: 'storage', times: 1, fault: { kind: 'hold-body', after: 50_000 } });
    const popup = await stage.openPopup();
    await popup.grab(ROADS);
    await popup.grabIn(ROADS.fileName, 'handed');
    await choose(popup, 'ArrowDown', 'Client B');
    await popup.grab(WHARF);
    await popup.grabIn(WHARF.fileName, 'done');
    body.release();
    await popup.grabIn(ROADS.fileName, 'done');
    await popup.close();
    neverMixed();
  });

  test('a key that OS refuses holds its own grabs alone, is named, and goes on once it is replaced', async () => {
    const { hub } = stage;
    const [council = ''] = await stage.keyIds();
    hub.log.clear();
    await stage.command('useKey', { id: council });
    // Its files are known; it is the link that OS does not give.
    await stage.command('refreshVersion', { packageId: OLDER.packageId, versionId: OLDER.versionId });
    hub.replaceKey(hub.keys.department, FRESH);
    await stage.command('grab', OLDER);
    const popup = await stage.openPopup();
    const notice = () => popup.textOf('[data-test=queue-hold]');
    await expect.poll(notice).toContain('Council •••• 1a2b');
    expect(await notice()).toContain('Replace key');
    await choose(popup, 'ArrowDown', 'Client B');
    await popup.grab(PIERS);
    await popup.grabIn(PIERS.fileName, 'done');
    expect(await notice()).toContain('Council');
    await popup.close();
    await stage.driver.killWorker();

    const options = await stage.openOptions();
    await options.page.waitForSelector(inCard(1, 'replace-key'));
    await options.page.click(inCard(1, 'replace-key'));
    await options.giveKey(FRESH);
    await expect.poll(() => labels(options)).toEqual(['Council •••• 5f5f', 'Client B •••• 3c4d']);
    await doneIn(4);
    expect(await stage.keyIds()).toContain(council);
    await options.page.close();
    neverMixed();
  });

  test('removed, its packages and its grabs go; what was grabbed stays in the ledger', async () => {
    const [, clientB = ''] = await stage.keyIds();
    const options = await stage.openOptions();
    await options.page.waitForSelector(inCard(2, 'remove-key'));
    await options.page.click(inCard(2, 'remove-key'));
    await options.click('confirm-remove');
    await expect.poll(() => labels(options)).toEqual([]);
    const ledger = await queue.ledger();
    expect(ledger.map(({ fileName }) => fileName).sort()).toEqual([
      ROADS.fileName,
      ROADS.fileName,
      PIERS.fileName,
      WHARF.fileName,
    ]);
    // What it leaves beside its card goes a moment later.
    const stored = async () =>
      JSON.stringify(await stage.driver.evaluate(() => chrome.storage.local.get(null)));
    await expect.poll(stored).not.toContain(clientB);
    expect(await stored()).not.toContain('Client B');
    const popup = await stage.openPopup();
    await popup.page.waitForSelector('[role=option]');
    expect(await popup.page.$('[data-test=key-chip][aria-haspopup]')).toBeNull();
    await popup.close();
    await options.page.close();
  });

  /** Whatever is asked about a package is asked with the key that sees it, and with nothing else. */
  function neverMixed(): void {
    const { hub } = stage;
    const council = ['PRACTICE-KEY-0000-1a2b', FRESH];
    const about = (packageId: string) =>
      hub.log.api().filter(({ path }) => path.includes(`/dataPackages/${packageId}`));
    const [ofCouncil, ofClient] = [about(ROADS.packageId), about(WHARF.packageId)];
    expect(ofCouncil).not.toEqual([]);
    expect(ofClient).not.toEqual([]);
    for (const { headers } of ofCouncil) expect(council).toContain(headers.key);
    for (const { headers } of ofClient) expect(headers.key).toBe(hub.keys.large);
    expect(JSON.stringify(hub.log.storage())).not.toMatch(/PRACTICE-KEY/);
  }
});
