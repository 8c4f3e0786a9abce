import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { total } from '../../utils/grabs/counts.ts';
import type { Fault } from '../data-hub/hub.ts';
import { addRoads, LONG, ROADS, ROADS_FOLDER } from './fixture.ts';
import { queueProbe } from './queue-probe.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

/** Where a grab is held still while its background is killed. */
const HELD: readonly (readonly [
  where: string,
  on: 'api' | 'storage',
  fault: Fault,
  state: readonly string[],
])[] = [
  ['while the API is asked', 'api', { kind: 'hold' }, ['signing']],
  ['while storage has not answered', 'storage', { kind: 'hold' }, ['handing', 'handed']],
  ['in the middle of the file', 'storage', { kind: 'hold-body', after: 1_000_000 }, ['handed']],
];

describe.each(BROWSERS)('a background killed in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    addRoads(stage.hub);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await stage.reset();
    await stage.useKey();
    await stage.command('refreshVersion', { packageId: ROADS.packageId, versionId: ROADS.versionId });
  });

  const arrivesOnce = async (fileName: string): Promise<void> => {
    const { hub } = stage;
    const popup = await stage.openPopup();
    await popup.grabIn(fileName, 'done');
    await popup.close();
    const expected = hub.expected(ROADS.packageId, ROADS.versionId, fileName);
    expect(await stage.md5(`${ROADS_FOLDER}/${fileName}`)).toBe(expected.md5);
    const whole = hub.log
      .storage()
      .filter(({ bytesSent, status }) => status === 200 && bytesSent >= expected.size);
    expect(whole).toHaveLength(1);
  };

  test.each(HELD)('%s: the file arrives, once', async (_, on, fault, states) => {
    const { hub, driver } = stage;
    const path = on === 'api' ? '/downloads?' : LONG.fileName;
    const held = hub.faults.add({ on, path, times: 1, fault });
    const popup = await stage.openPopup();
    await popup.grab(LONG);
    await popup.grabIn(LONG.fileName, ...states);
    await hub.log.until((entry) => entry.origin === on && `${entry.path}?`.includes(path), 10_000);
    await popup.close();
    await driver.killWorker();
    held.release();
    await arrivesOnce(LONG.fileName);
  });

  const delays =
    name === 'chromium' ? Array.from({ length: 12 }, (_, step) => step * 10) : [0, 10, 25, 50, 100];

  test.each(delays)(
    '%i ms after the press: the file arrives, once, or the press was not taken',
    async (delay) => {
      const { driver } = stage;
      const pressed = stage.command('grab', ROADS).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await driver.killWorker();
      await pressed;
      // Asked of the store: the popup paints its list before it has read the queue.
      if (total(await queueProbe(driver).counts()) > 0) return arrivesOnce(ROADS.fileName);
      const popup = await stage.openPopup();
      await popup.page.waitForSelector('[role=option]');
      await popup.close();
      expect(stage.hub.log.storage()).toEqual([]);
    },
  );
});

describe.each(BROWSERS)('a browser killed in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    addRoads(stage.hub);
  });
  afterAll(() => stage?.close());

  test('in the middle of a file: after the restart it arrives, under its name', async () => {
    const { hub, driver } = stage;
    await stage.useKey();
    hub.faults.add({
      on: 'storage',
      path: LONG.fileName,
      times: 1,
      fault: { kind: 'hold-body', after: 1_000_000 },
    });
    const popup = await stage.openPopup();
    await popup.grab(LONG);
    await popup.grabIn(LONG.fileName, 'handed');
    await hub.log.until(({ origin }) => origin === 'storage', 10_000);
    await driver.restart('SIGKILL');
    const again = await stage.openPopup();
    await again.grabIn(LONG.fileName, 'done');
    const path = `${ROADS_FOLDER}/${LONG.fileName}`;
    expect(await stage.md5(path)).toBe(hub.expected(LONG.packageId, LONG.versionId, LONG.fileName).md5);
    await again.close();
  });

  test('a key that was to be forgotten is gone, and the popup says so', async () => {
    const { hub, driver } = stage;
    const [replaces] = await stage.keyIds();
    await stage.command('saveKey', { key: hub.keys.department, keep: 'session', replaces });
    const stored = await driver.evaluate(() => chrome.storage.local.get(null));
    expect(JSON.stringify(stored)).not.toContain(hub.keys.department);
    await driver.restart();
    const popup = await stage.openPopup();
    await popup.page.waitForSelector('[data-test=key]');
    await popup.giveKey(hub.keys.department);
    await popup.page.waitForSelector('[role=option]');
    await popup.close();
  });
});
