import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Told } from '../../../utils/platform/md5.ts';

/** Every worker that was started, and what it says when it is asked. */
let started: FakeWorker[];
let answers: readonly (readonly Told[])[];

class FakeWorker {
  onmessage: ((event: { readonly data: Told }) => void) | null = null;
  onerror: (() => void) | null = null;
  isEnded = false;
  constructor() {
    started.push(this);
  }
  postMessage(): void {
    const says = answers[started.length - 1] ?? [];
    queueMicrotask(() => {
      for (const data of says) this.onmessage?.({ data });
    });
  }
  terminate(): void {
    this.isEnded = true;
  }
}

const FILE = new File(['x'], 'x.zip');
const never = new AbortController().signal;

beforeEach(() => {
  started = [];
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function sum(said: readonly (readonly Told[])[], signal = never) {
  answers = said;
  const { md5Of } = await import('../../../utils/platform/md5.ts');
  const read: number[] = [];
  const summed = md5Of(FILE, (bytes) => read.push(bytes), signal);
  await vi.advanceTimersByTimeAsync(100_000);
  return { md5: await summed, read };
}

test('it says how far it is, and the sum', async () => {
  expect(await sum([[{ read: 5 }, { md5: 'abc' }]])).toEqual({ md5: 'abc', read: [5] });
  expect(started.map(({ isEnded }) => isEnded)).toEqual([false]);
});

test('one that stands still is begun anew by another worker', async () => {
  expect(await sum([[{ read: 5 }], [{ read: 1 }, { md5: 'abc' }]])).toEqual({ md5: 'abc', read: [5, 1] });
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

test('one that never moves cannot be read', async () => {
  expect(await sum([[], [], []])).toEqual({ md5: undefined, read: [] });
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, true, true]);
});

test('what cannot be read is not tried again', async () => {
  expect((await sum([[{ isUnreadable: true }]])).md5).toBeUndefined();
  expect(started).toHaveLength(1);
});

test('ended by the person it ends, and nothing is begun', async () => {
  const end = new AbortController();
  setTimeout(() => end.abort(), 1000);
  expect((await sum([[{ read: 5 }]], end.signal)).md5).toBeUndefined();
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true]);
  expect((await sum([[{ md5: 'abc' }]], AbortSignal.abort())).md5).toBeUndefined();
  expect(started).toHaveLength(1);
});
