import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hail } from '../../../utils/platform/hail.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = (): Promise<unknown> => new Promise(() => {});
const refused = (): Promise<unknown> => Promise.reject(new Error('Receiving end does not exist.'));
const answered = async (): Promise<unknown> => null;

/** What became of hail, when the hellos fare like that, and how many there were. */
async function fare(...hellos: readonly (() => Promise<unknown>)[]) {
  const hello = vi.fn(() => (hellos[hello.mock.calls.length - 1] ?? hellos.at(-1) ?? never)());
  const hailed = hail(hello);
  await vi.runAllTimersAsync();
  return { heard: await hailed, hellos: hello.mock.calls.length };
}

test('one hello is enough where somebody answers', async () => {
  expect(await fare(answered)).toEqual({ heard: true, hellos: 1 });
});

test('one that is lost is followed by another', async () => {
  expect(await fare(never, never, answered)).toEqual({ heard: true, hellos: 3 });
});

test('one that nobody hears is followed by another, not at once', async () => {
  const hello = vi.fn().mockImplementationOnce(refused).mockImplementation(answered);
  const hailed = hail(hello);
  await vi.advanceTimersByTimeAsync(99);
  expect(hello).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(hello).toHaveBeenCalledTimes(2);
  expect(await hailed).toBe(true);
});

test.each([
  ['refused', refused],
  ['lost', never],
])('where all are %s it ends, and says so', async (_, hello) => {
  expect(await fare(hello)).toEqual({ heard: false, hellos: 6 });
});
