import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { asks } from '../../../utils/commands.ts';
import { good } from '../../../utils/failure.ts';
import { type Handlers, serve } from '../../../utils/platform/messages.ts';

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => boolean;

const listeners: Listener[] = [];
vi.stubGlobal('chrome', {
  runtime: {
    onMessage: { addListener: (listener: Listener) => void listeners.push(listener), removeListener() {} },
  },
});

const asked = vi.fn(async (_: unknown) => good(null));
serve(
  Object.fromEntries(Object.keys(asks).map((name) => [name, asked])) as unknown as Handlers,
  async () => ({
    kind: 'profile-full',
  }),
);

const page = () => ({ id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') });

async function knock(type: string, data: unknown, sender: unknown): Promise<unknown> {
  const message = { id: 1, type, data, timestamp: Date.now() };
  return new Promise((resolve) => {
    const answers = listeners.map((listener) => listener(message, sender, resolve));
    if (!answers.includes(true)) resolve('nobody answers');
  });
}

afterEach(() => asked.mockClear());

const ONE = { which: { of: 'grab', id: '6f1d3a52-0c7c-4b44-9a36-3c5f3b1f9a10' } };

test('a page of ours is answered', async () => {
  expect(await knock('retry', ONE, page())).toEqual({ res: { ok: true, value: null } });
  expect(asked).toHaveBeenCalledWith(ONE);
});

test.each([
  ['another extension', { id: 'somebody-else', url: 'chrome-extension://somebody-else/popup.html' }],
  ['a content script of ours, in a web page', { id: browser.runtime.id, url: 'https://osdatahub.os.uk/' }],
  ['a page that says nothing of itself', {}],
])('%s is not', async (_, sender) => {
  expect(await knock('retry', ONE, sender)).toHaveProperty('err');
  expect(asked).not.toHaveBeenCalled();
});

test.each([
  ['an id that is none', 'retry', { which: { of: 'grab', id: '../1' } }],
  ['grabs of a kind that does not exist', 'cancel', { which: { of: 'some' } }],
  ['no payload', 'retry', undefined],
  ['a package id with a path in it', 'refreshVersion', { packageId: '1/../2', versionId: '3' }],
  ['a key that is no text', 'saveKey', { key: { toString: 'x' }, keep: 'profile' }],
  ['a way to keep it that does not exist', 'saveKey', { key: 'x', keep: 'sync' }],
])('%s goes no further than the door', async (_, name, data) => {
  expect(await knock(name, data, page())).toHaveProperty('err');
  expect(asked).not.toHaveBeenCalled();
});

test('a command that does not exist is answered by nobody', async () => {
  expect(await knock('readKey', {}, page())).toBe('nobody answers');
});
