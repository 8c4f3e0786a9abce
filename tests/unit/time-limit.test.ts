import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { oneAtATime } from '../../utils/grabs/one-at-a-time.ts';
import { withTimeLimit } from '../../utils/time-limit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what answers in time is passed on, and leaves no timer behind', async () => {
  expect(await withTimeLimit(Promise.resolve(7), 5_000)).toBe(7);
  await expect(withTimeLimit(Promise.reject(new Error('no')), 5_000)).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
});

test('what does not answer rejects after that time', async () => {
  const limited = withTimeLimit(new Promise(() => {}), 2_500).catch((error: Error) => error);
  await vi.advanceTimersByTimeAsync(2_400);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(await limited).toMatchObject({ name: 'TimeoutError' });
});

test('an hour in which the computer slept counts as one second', async () => {
  const settled = vi.fn();
  withTimeLimit(new Promise(() => {}), 5_000).catch(settled);
  // Only one timer was due: the ones after it had not been set.
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(4_000);
  expect(settled).toHaveBeenCalledOnce();
});

test('a look that never ends holds the next up for a minute, not for ever', async () => {
  const work = vi.fn(async () => {}).mockReturnValueOnce(new Promise(() => {}));
  const look = oneAtATime(work);
  void look();
  const next = look();
  await vi.advanceTimersByTimeAsync(59_000);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1_000);
  await next;
  expect(work).toHaveBeenCalledTimes(2);
});
