import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DataHub, startDataHub } from '../data-hub/hub.ts';
import { ask } from './drive/ask.ts';
import { launch } from './drive/launch.ts';
import { addRoads, LONG, ROADS, ROADS_FOLDER } from './fixture.ts';
import { type Stage, setStage } from './stage.ts';

/** What only Chromium needs: see docs/decisions/0007. */
describe('names in Chromium', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage('chromium');
    addRoads(stage.hub);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await stage.reset();
    await stage.useKey();
    await stage.command('refreshVersion', { packageId: ROADS.packageId, versionId: ROADS.versionId });
  });

  test('a cut that Chromium mends by itself keeps our folder and name, with the worker dead', async () => {
    const { hub, driver } = stage;
    const held = hub.faults.add({
      on: 'storage',
      path: LONG.fileName,
      times: 1,
      fault: { kind: 'hold-body', after: 500_000 },
    });
    hub.faults.add({
      on: 'storage',
      path: LONG.fileName,
      times: 1,
      fault: { kind: 'cut', after: 1_000_000, how: 'fin' },
    });
    await stage.command('grab', LONG);
    await hub.log.until(({ origin }) => origin === 'storage', 10_000);
    await driver.killWorker();
    held.release();
    const path = `${ROADS_FOLDER}/${LONG.fileName}`;
    await expect.poll(() => stage.files(), { timeout: 20_000 }).toContain(path);
    const popup = await stage.openPopup();
    await popup.grabIn(LONG.fileName, 'done');
    expect(await stage.md5(path)).toBe(hub.expected(LONG.packageId, LONG.versionId, LONG.fileName).md5);
    expect((await stage.files()).filter((file) => !file.includes('/'))).toEqual([]);
    await popup.close();
  });
});

describe("another extension's downloads in Chromium", () => {
  let hub: DataHub;
  let other: string;

  beforeAll(async () => {
    hub = await startDataHub();
    addRoads(hub);
    other = await mkdtemp(join(tmpdir(), 'other-extension-'));
    const manifest = {
      manifest_version: 3,
      name: 'Other',
      version: '1.0',
      permissions: ['downloads'],
      background: { service_worker: 'background.js' },
      externally_connectable: { ids: ['*'] },
    };
    await writeFile(join(other, 'manifest.json'), JSON.stringify(manifest));
    await writeFile(
      join(other, 'background.js'),
      `chrome.runtime.onMessageExternal.addListener((options, _, answer) => {
        chrome.downloads.download(options).then(answer);
        return true;
      });`,
    );
  });
  afterAll(async () => {
    await hub?.close();
    await rm(other, { recursive: true, force: true });
  });

  test('keep their names when nothing of ours is running', async () => {
    const driver = await launch('chromium', { hub, extraExtensions: [other] });
    try {
      // Ours has run and is done: its listener must be gone again.
      const send = (type: string, data: object) => ask(driver, type, data);
      await send('saveKey', { key: hub.keys.department, keep: 'profile' });
      await send('refreshVersion', { packageId: ROADS.packageId, versionId: ROADS.versionId });
      await send('grab', ROADS);
      await expect
        .poll(
          () =>
            driver.evaluate(() => chrome.downloads.search({ state: 'complete' }).then((done) => done.length)),
          {
            timeout: 15_000,
          },
        )
        .toBe(1);
      const [ours] = await driver.evaluate(() => chrome.downloads.search({}));
      const link = ours?.url ?? '';
      await expect.poll(() => driver.evaluate(() => chrome.alarms.getAll())).toEqual([]);

      const worker = await driver
        .browser()
        .waitForTarget(
          (target) => target.type() === 'service_worker' && !target.url().startsWith(driver.origin),
        );
      const runner = await worker.worker();
      await runner?.evaluate((url) => chrome.downloads.download({ url, filename: 'sub/mine.zip' }), link);
      await expect
        .poll(
          () =>
            driver.evaluate(() =>
              chrome.downloads
                .search({ state: 'complete' })
                .then((done) => done.map(({ filename }) => filename)),
            ),
          { timeout: 15_000 },
        )
        .toContainEqual(expect.stringMatching(/sub[/\\]mine\.zip$/));
    } finally {
      await driver.close();
    }
  });
});
