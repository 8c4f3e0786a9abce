import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createVault } from '../../../utils/platform/vault.ts';

beforeEach(() => fakeBrowser.reset());

/** As Chromium has it; Firefox has none, and neither has the fake. */
function withAccessLevels(answer: () => Promise<void>) {
  const calls = vi.fn(answer);
  for (const area of [browser.storage.local, browser.storage.session]) {
    Object.assign(area, { setAccessLevel: calls });
  }
  return calls;
}

test('both storage areas are closed to everything but our own pages', () => {
  const calls = withAccessLevels(async () => undefined);
  createVault();
  expect(calls.mock.calls).toEqual([
    [{ accessLevel: 'TRUSTED_CONTEXTS' }],
    [{ accessLevel: 'TRUSTED_CONTEXTS' }],
  ]);
});

test('a browser that cannot close them keeps keys all the same', async () => {
  const calls = withAccessLevels(() => Promise.reject(new Error('not available')));
  const vault = createVault();
  await vault.write('c', 'key-of-one-word', 'profile');
  expect(await vault.read('c')).toBe('key-of-one-word');
  expect(calls).toHaveBeenCalledTimes(2);
});

test('a key lies in one place: kept anew elsewhere it leaves where it was, removed it is in neither', async () => {
  const vault = createVault();
  await vault.write('c', 'key-of-one-word', 'profile');
  await vault.write('c', 'key-of-one-word', 'session');
  expect(Object.keys(await browser.storage.local.get(null))).not.toContain('vault:c');
  expect(await browser.storage.session.get(null)).toEqual({ 'vault:c': 'key-of-one-word' });
  await vault.remove('c');
  expect(await browser.storage.session.get(null)).toEqual({});
});
