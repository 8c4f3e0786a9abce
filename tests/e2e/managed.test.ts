import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayAdminister } from './drive/administer.ts';
import { builtExtension } from './drive/launch.ts';
import type { OptionsScreen } from './screens/options.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

const MANAGED = {
  settings: { window: 3, theme: 'dark', density: 'compact', mostPerMinute: 0, folders: '../{file}' },
  locked: ['window', 'taken'],
};

/** Chromium reads the machine's policies, which on a machine of one's own only its root may write. */
describe.each(BROWSERS.filter(mayAdminister))('what an administrator has set, in %s', (name) => {
  let stage: Stage;
  let options: OptionsScreen;
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'trig-managed-'));

  beforeAll(async () => {
    // A folder of its own, hence in Chromium an id of its own: the policy is for nobody else's.
    cpSync(builtExtension(name), folder, { recursive: true });
    stage = await setStage(name, { extensionDir: folder, managed: MANAGED });
    options = await stage.openOptions();
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const chosen = (list: string) =>
    options.page.$eval(`select[data-test=${list}]`, (field) => {
      if (!(field instanceof HTMLSelectElement)) throw new Error('No list');
      return { value: field.value, isLocked: field.matches(':disabled') };
    });

  test('holds, is said, and names what Trig did not understand', async () => {
    const said = await options.textOf('managed');
    expect(said).toContain('Fixed for everybody: Downloads at once, Files you have already.');
    expect(said).toMatch(/yours to change: .*Theme/);
    expect(said).toContain('Your administrator should know: folders.');
    expect(await chosen('window')).toEqual({ value: '3', isLocked: true });
    expect(await chosen('density')).toEqual({ value: 'compact', isLocked: false });
    expect(await options.page.$eval('html', ({ dataset }) => dataset.theme)).toBe('dark');
  });

  test('what is preset is the person’s to change, and stays so; what is locked is not, by whatever way', async () => {
    await options.choose('density', 'comfortable');
    await stage.command('saveSettings', { window: 9, taken: 'overwrite' });
    await options.page.close();
    options = await stage.openOptions();
    await options.page.waitForSelector('[data-test=managed]');
    expect(await chosen('density')).toEqual({ value: 'comfortable', isLocked: false });
    expect(await chosen('window')).toEqual({ value: '3', isLocked: true });
    const { checked, disabled } = await options.page.$eval('[data-test=taken-skip]', (radio) => {
      if (!(radio instanceof HTMLInputElement)) throw new Error('No radio');
      return { checked: radio.checked, disabled: radio.matches(':disabled') };
    });
    expect({ checked, disabled }).toEqual({ checked: true, disabled: true });
  });
});
