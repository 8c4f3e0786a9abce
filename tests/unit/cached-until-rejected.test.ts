import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cachedUntilRejected } from '../../utils/cached-until-rejected.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a value is read once, and again after it was forgotten', async () => {
  const read = vi.fn(async () => 'value');
  const cached = cachedUntilRejected(read);
  await cached.read();
  expect(await cached.read()).toBe('value');
  expect(read).toHaveBeenCalledTimes(1);
  cached.forget();
  await cached.read();
  expect(read).toHaveBeenCalledTimes(2);
  cached.set('other');
  expect(await cached.read()).toBe('other');
});

test('what is known changes, what is being read changes once it is there, and what was never read is read', async () => {
  const read = vi.fn(async () => 'value');
  const cached = cachedUntilRejected(read);
  cached.update(() => 'never read');
  const reading = cached.read();
  cached.update((value) => `${value} changed`);
  expect(await reading).toBe('value');
  expect(await cached.read()).toBe('value changed');
  cached.update((value) => `${value} twice`);
  expect(await cached.read()).toBe('value changed twice');
  expect(read).toHaveBeenCalledTimes(1);
});

test('a change of a reading that rejects is not kept either', async () => {
  const read = vi.fn(async () => 'value').mockRejectedValueOnce(new Error('refused'));
  const cached = cachedUntilRejected(read);
  const reading = cached.read().catch((error: Error) => error.message);
  cached.update((value) => `${value} changed`);
  expect(await reading).toBe('refused');
  await vi.advanceTimersByTimeAsync(0);
  expect(await cached.read()).toBe('value');
});

test('a reading that rejects is not kept, and all who waited for it hear of it', async () => {
  const read = vi.fn(async () => 'value').mockRejectedValueOnce(new Error('refused'));
  const cached = cachedUntilRejected(read);
  const both = await Promise.allSettled([cached.read(), cached.read()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await cached.read()).toBe('value');
  expect(read).toHaveBeenCalledTimes(2);
});

test('a reading that never answers is given up, and the next call reads again', async () => {
  const read = vi.fn(async () => 'value').mockReturnValueOnce(new Promise(() => {}));
  const cached = cachedUntilRejected(read);
  const first = cached.read().catch((error: Error) => error.name);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await first).toBe('TimeoutError');
  expect(await cached.read()).toBe('value');
});

test('a late rejection does not forget what was read after it', async () => {
  let refuse = (_: Error): void => {};
  const late = new Promise<string>((_, reject) => {
    refuse = reject;
  });
  const cached = cachedUntilRejected(vi.fn(async () => 'value').mockReturnValueOnce(late));
  const first = cached.read().catch(() => 'refused');
  cached.forget();
  expect(await cached.read()).toBe('value');
  refuse(new Error('late'));
  expect(await first).toBe('refused');
  const known = cached.read();
  expect(cached.read()).toBe(known);
});
