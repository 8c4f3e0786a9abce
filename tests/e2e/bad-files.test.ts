import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../data-hub/hub.ts';
import { addRoads, LONG, ROADS, ROADS_FOLDER } from './fixture.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

const STORAGE: readonly (readonly [what: string, on: 'api' | 'storage', fault: Fault, words: RegExp])[] = [
  ['a link that is expired at once', 'api', { kind: 'expired-link' }, /expired|no longer valid|link/i],
  ['500 from storage', 'storage', { kind: 'status', status: 500 }, /storage/i],
  [
    'a connection reset midway',
    'storage',
    { kind: 'cut', after: 1_000_000, how: 'rst' },
    /cut|broke|connection/i,
  ],
  ['one byte too few', 'storage', { kind: 'size', delta: -1 }, /3,?999,?999|size|4\.00/i],
  ['one byte too many', 'storage', { kind: 'size', delta: 1 }, /size|4\.00/i],
];

describe.each(BROWSERS)('bad files in %s', (name) => {
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

  test.each(STORAGE)(
    '%s is never done, leaves no file, and another go gets it whole',
    async (_, on, fault, words) => {
      const { hub } = stage;
      const path = on === 'api' ? '/downloads?' : LONG.fileName;
      const trouble = hub.faults.add({ on, path, fault });
      const popup = await stage.openPopup();
      await popup.grab(LONG);
      expect((await popup.grabIn(LONG.fileName, 'waiting')).text).toMatch(words);
      // The browser takes a partial file off the disk a moment after it has dropped the download.
      await expect.poll(() => stage.files()).not.toContain(`${ROADS_FOLDER}/${LONG.fileName}`);
      trouble.remove();
      await popup.retry();
      await popup.grabIn(LONG.fileName, 'done');
      expect(await stage.md5(`${ROADS_FOLDER}/${LONG.fileName}`)).toBe(
        hub.expected(LONG.packageId, LONG.versionId, LONG.fileName).md5,
      );
      await popup.close();
    },
  );

  test.each([
    ['that climbs out', '../../climb.zip'],
    ['that Windows reserves', 'CON'],
    ['of 300 characters', `${'n'.repeat(296)}.zip`],
    ['with a bidi override', 'map\u202Egpj.zip'],
    ['with signs no disk takes', 'a:b*c?.zip'],
    ['that a desktop acts upon', 'open-me.lnk'],
    ['that Windows reserves despite a space', 'COM¹ .zip'],
    ['that Windows takes for one of its objects', 'maps.{20D04FE0-3AEA-1069-A2D8-08002B30309D}'],
    ['that opens a search on a server', 'open-me.searchConnector-ms'],
  ])('a file name %s becomes a harmless one in its folder', async (_, fileName) => {
    const { hub } = stage;
    hub.catalogue.addFile(ROADS.packageId, ROADS.versionId, { fileName, size: 1_234 });
    const before = new Set(await stage.files());
    await stage.command('refreshVersion', { packageId: ROADS.packageId, versionId: ROADS.versionId });
    await stage.command('grab', { ...ROADS, fileName });
    const popup = await stage.openPopup();
    await popup.page.waitForSelector('[data-test=grab][data-state=done]', { timeout: 40_000 });
    const landed = (await stage.files()).filter((path) => !before.has(path));
    expect(landed).toHaveLength(1);
    const [path = ''] = landed;
    expect(path.startsWith(`${ROADS_FOLDER}/`)).toBe(true);
    expect(path.slice(ROADS_FOLDER.length + 1)).toMatch(/^[^/\\:*?"<>|\p{Cc}\p{Cf}]{1,104}$/u);
    expect(await stage.size(path)).toBe(1_234);
    await popup.close();
  });

  test('a version that vanishes between the list and the grab is told so', async () => {
    const { hub } = stage;
    await stage.command('refreshVersion', { packageId: ROADS.packageId, versionId: ROADS.versionId });
    hub.faults.add({
      on: 'api',
      path: `/versions/${ROADS.versionId}`,
      fault: { kind: 'status', status: 404 },
    });
    await stage.command('grab', ROADS);
    const popup = await stage.openPopup();
    expect((await popup.grabIn(ROADS.fileName, 'failed')).text.length).toBeGreaterThan(30);
    expect(hub.log.storage()).toEqual([]);
    await popup.close();
  });
});
