import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addSheets, SHEETS, SHEETS_FOLDER } from './fixture.ts';
import { queueProbe } from './queue-probe.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

const PATIENT = { timeout: 45_000 };

describe.each(BROWSERS)('an extension that is disabled and enabled in %s', (name) => {
  let stage: Stage;
  let names: readonly string[];

  beforeAll(async () => {
    stage = await setStage(name);
    names = addSheets(stage.hub, 30, 20_000);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await stage.reset();
    await stage.useKey();
  });

  const alarms = () =>
    stage.driver.evaluate(() => chrome.alarms.getAll().then((all) => all.map((alarm) => alarm.name).sort()));

  test('goes on with what is queued, and keeps watching, though no page of it opens', async () => {
    const { hub, driver } = stage;
    await stage.command('setWatch', { packageIds: [SHEETS.packageId], level: 'notify' });
    await expect.poll(alarms).toContain('watch');
    const held = hub.faults.add({ on: 'storage', path: 'sheet_', fault: { kind: 'hold' } });
    await stage.command('grabVersions', { versions: [SHEETS] });
    await expect.poll(() => hub.log.storage().length).toBeGreaterThan(3);
    await driver.disableAndEnable();
    held.release();
    await expect.poll(() => stage.files(), PATIENT).toEqual(names.map((file) => `${SHEETS_FOLDER}/${file}`));
    await expect.poll(async () => (await queueProbe(driver).counts()).done, PATIENT).toBe(names.length);
    expect(await alarms()).toContain('watch');
  });
});
