import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_ARIA2 } from '../../../utils/aria2/choice.ts';
import { createAria2Keeper } from '../../../utils/platform/aria2/choice-store.ts';
import { createHostAnswers } from '../../../utils/platform/host-answers.ts';
import { createLifetime } from '../../../utils/platform/lifetime.ts';
import { createSettingsStore } from '../../../utils/platform/settings.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';

beforeEach(() => fakeBrowser.reset());

const full = new Error('IO error: FILE_ERROR_NO_SPACE');
const vault = { read: async () => undefined, write: async () => {}, remove: async () => {} };
const aria2 = () =>
  createAria2Keeper(
    vault,
    () => {},
    () => 0.5,
  );

/** Everything the background reads once and then knows. */
describe.each([
  ['the settings', 'local', () => createSettingsStore(() => {}).read, DEFAULT_SETTINGS],
  ['the allowed hosts', 'local', () => createHostAnswers().allowed, new Set()],
  ['the refused hosts', 'session', () => createHostAnswers().refused, new Set()],
  ['what was chosen about aria2', 'local', () => aria2().read, NO_ARIA2],
  ['the mark of gids', 'local', () => aria2().mark, expect.any(String)],
  ['the session of the browser', 'session', () => createLifetime().session, expect.any(String)],
] as const)('%s', (_, area, create, expected) => {
  test('are read again after the storage rejected once, and then known', async () => {
    const read = create();
    const get = vi.spyOn(browser.storage[area], 'get');
    get.mockRejectedValueOnce(full as never);
    await expect(read()).rejects.toThrow('NO_SPACE');
    expect(await read()).toEqual(expected);
    const calls = get.mock.calls.length;
    expect(await read()).toEqual(expected);
    expect(get).toHaveBeenCalledTimes(calls);
    get.mockRestore();
  });
});
