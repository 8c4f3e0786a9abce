import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEYS } from '../data-hub/keys.ts';
import { mayAdminister } from './drive/administer.ts';
import { builtExtension } from './drive/launch.ts';
import type { OptionsScreen } from './screens/options.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

const MANAGED = {
  settings: { window: 3, theme: 'dark', density: 'compact', mostPerMinute: 0, folders: '../{file}' },
  locked: ['window', 'taken'],
  keys: [{ name: 'Survey department', key: KEYS.department }],
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
    await expect.poll(() => chosen('window')).toEqual({ value: '3', isLocked: true });
    expect(await chosen('density')).toEqual({ value: 'compact', isLocked: false });
    expect(await options.page.$eval('html', ({ dataset }) => dataset.theme)).toBe('dark');
  });

  test('a key that is handed out is there, works, and is not the person’s to remove', async () => {
    expect(await options.verdict('works')).toContain('The key works');
    expect(await options.text()).toContain('Survey department');
    expect(await options.textOf('kept')).toBe('From your administrator');
    expect(await options.page.$$('[data-test=remove-key], [data-test=replace-key]')).toEqual([]);
    const { credentials } = await stage.driver.evaluate(() => chrome.storage.local.get('credentials'));
    const [{ id }] = (credentials as { readonly all: readonly [{ readonly id: string }] }).all;
    await stage.command('removeKey', { id });
    await stage.command('saveKey', { key: KEYS.large, keep: 'profile', replaces: id });
    expect(await options.textOf('kept')).toBe('From your administrator');
    const popup = await stage.openPopup();
    await popup.page.waitForSelector('[role=option]');
    // The only call without a key.
    await stage.hub.log.until(({ path }) => path.endsWith('/products'), 10_000);
    await popup.close();
    expect(new Set(stage.hub.log.api().map(({ headers }) => headers.key))).toEqual(
      new Set([KEYS.department, undefined]),
    );
  });

  test('what is preset is the person’s to change, and stays so; what is locked is not, by whatever way', async () => {
    await options.choose('density', 'comfortable');
    await stage.command('saveSettings', { window: 9, taken: 'overwrite' });
    await options.page.close();
    options = await stage.openOptions();
    await options.page.waitForSelector('[data-test=managed]');
    await expect.poll(() => chosen('density')).toEqual({ value: 'comfortable', isLocked: false });
    expect(await chosen('window')).toEqual({ value: '3', isLocked: true });
    const { checked, disabled } = await options.page.$eval('[data-test=taken-skip]', (radio) => {
      if (!(radio instanceof HTMLInputElement)) throw new Error('No radio');
      return { checked: radio.checked, disabled: radio.matches(':disabled') };
    });
    expect({ checked, disabled }).toEqual({ checked: true, disabled: true });
  });
});
