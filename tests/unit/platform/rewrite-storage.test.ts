import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { areTracesOwed } from '../../../utils/platform/rewrite-storage.ts';
import { createVault } from '../../../utils/platform/vault.ts';

const KEPT = { settings: { window: 3 }, 'vault:other': 'key-that-stays' };

/** The extension's own folder, as both browsers have it. */
const files = new Map<string, string>();
const folder = {
  async getFileHandle(name: string, options?: { create: boolean }) {
    if (!files.has(name) && !options?.create) throw new DOMException('', 'NotFoundError');
    return {
      getFile: async () => new Blob([files.get(name) ?? '']),
      async createWritable() {
        let written = '';
        return {
          async write(text: string) {
            written += text;
          },
          close: async () => void files.set(name, written),
        };
      },
    };
  },
  removeEntry: async (name: string) => void files.delete(name),
};

/** What each call on the area did, in order. */
let calls: string[] = [];

beforeEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  // The fake has none that works; Firefox has none at all.
  for (const area of [browser.storage.local, browser.storage.session]) {
    Object.assign(area, { setAccessLevel: undefined });
  }
  files.clear();
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } });
  await browser.storage.local.set({ ...KEPT, 'vault:c': 'key-to-remove' });
  calls = [];
  for (const name of ['clear', 'set', 'remove'] as const) {
    const real = browser.storage.local[name].bind(browser.storage.local);
    vi.spyOn(browser.storage.local, name).mockImplementation((async (...given: never[]) => {
      calls.push(name);
      return (real as (...all: never[]) => Promise<void>)(...given);
    }) as never);
  }
});

const stored = async () => {
  const { whole, ...rest } = await browser.storage.local.get(null);
  return rest;
};

const REMOVALS = {
  removed: (vault: ReturnType<typeof createVault>) => vault.remove('c'),
  replaced: (vault: ReturnType<typeof createVault>) => vault.write('c', 'another-key', 'profile'),
  'kept for this session alone': (vault: ReturnType<typeof createVault>) =>
    vault.write('c', 'key-to-remove', 'session'),
};

test.each(Object.entries(REMOVALS))(
  'a key that is %s leaves by emptying the whole area',
  async (how, remove) => {
    await remove(createVault());
    expect(calls).toContain('clear');
    expect(calls.indexOf('clear')).toBeLessThan(calls.lastIndexOf('set'));
    expect(await stored()).toEqual(how === 'replaced' ? { ...KEPT, 'vault:c': 'another-key' } : KEPT);
    expect(files.size).toBe(0);
    expect(await areTracesOwed()).toBe(false);
  },
);

test('all keys, and what is no key stays', async () => {
  await createVault().removeAll();
  expect(await stored()).toEqual({ settings: KEPT.settings });
});

test('nothing is rewritten where nothing has left', async () => {
  const vault = createVault();
  await vault.write('new', 'key-that-is-new', 'profile');
  await vault.write('c', 'key-to-remove', 'profile');
  await vault.remove('unknown');
  expect(calls).not.toContain('clear');
});

test('what others write meanwhile is not lost', async () => {
  const vault = createVault();
  const real = folder.getFileHandle;
  vi.spyOn(folder, 'getFileHandle').mockImplementation(async (...asked) => {
    // Between the copy and the emptying.
    await browser.storage.local.set({ settings: { window: 4 }, pins: ['1'] });
    await browser.storage.local.remove('vault:other');
    return real(...asked);
  });
  await vault.remove('c');
  expect(await stored()).toEqual({ settings: { window: 4 }, pins: ['1'] });
});

test('a browser that was killed in the middle finds everything again at its next start', async () => {
  const vault = createVault();
  // The area is emptied, and that was the last thing.
  vi.spyOn(browser.storage.local, 'clear').mockImplementation(async () => {
    const names = Object.keys(await browser.storage.local.get(null));
    await browser.storage.local.remove(names);
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('killed'));
    throw new Error('killed');
  });
  await vault.remove('c');
  vi.mocked(browser.storage.local.clear).mockRestore();
  vi.mocked(browser.storage.local.set).mockRestore();
  const left = Object.keys(await stored());
  expect(left).toEqual([]);

  expect(await createVault().recover()).toBe(true);
  expect(await stored()).toEqual(KEPT);
  expect(files.size).toBe(0);
  expect(await createVault().recover()).toBe(false);
});

test('what could not be rewritten is owed, the key is removed all the same, and the next start makes up for it', async () => {
  const write = vi
    .spyOn(folder, 'getFileHandle')
    .mockRejectedValue(new DOMException('', 'QuotaExceededError'));
  await createVault().remove('c');
  expect(calls).not.toContain('clear');
  expect(await stored()).toEqual({ ...KEPT, keyTraces: true });
  expect(await areTracesOwed()).toBe(true);

  write.mockRestore();
  expect(await createVault().recover()).toBe(false);
  expect(calls).toContain('clear');
  expect(await stored()).toEqual(KEPT);
});

test('after an update of Trig from before, what it has left behind goes once', async () => {
  await browser.storage.local.set({ credentials: { version: 1, all: [], inUse: null } });
  const vault = createVault();
  await vault.recover();
  expect(calls.filter((name) => name === 'clear')).toHaveLength(1);
  await vault.recover();
  expect(calls.filter((name) => name === 'clear')).toHaveLength(1);
});

test('a disk that takes nothing keeps no key from being removed', async () => {
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('IO error: FILE_ERROR_NO_SPACE'));
  await createVault().remove('c');
  expect(await stored()).toEqual(KEPT);
});
