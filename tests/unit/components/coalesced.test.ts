import { afterEach, expect, test, vi } from 'vitest';
import { coalesced } from '../../../components/stores/coalesced.ts';

afterEach(() => vi.useRealTimers());

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** When each reading began, in milliseconds since the first call. */
function reading(takes: number, first?: Error) {
  const from = performance.now();
  const began: number[] = [];
  const load = coalesced(async () => {
    began.push(performance.now() - from);
    await pause(takes);
    if (first && began.length === 1) throw first;
  });
  return { began, load };
}

test('the first call reads at once, fifty more are served by one reading after a rest', async () => {
  const { began, load } = reading(5);
  await load();
  expect(began).toHaveLength(1);
  await Promise.all(Array.from({ length: 50 }, load));
  expect(began).toHaveLength(2);
  expect((began[1] ?? 0) - (began[0] ?? 0)).toBeGreaterThan(240);
});

test('a call during a reading is served by the next one, for it may have come too late for this', async () => {
  const { began, load } = reading(30);
  const first = load();
  await pause(10);
  await Promise.all([first, load()]);
  expect(began).toHaveLength(2);
});

test('what takes long to read is read more rarely: at most a tenth of the time goes into it', async () => {
  const { began, load } = reading(80);
  for (let turn = 0; turn < 3; turn++) await load();
  expect((began[2] ?? 0) - (began[1] ?? 0)).toBeGreaterThan(800);
});

test('the first one is no measure: a popup just opened shows at once what is pressed in it', async () => {
  vi.useFakeTimers();
  const { began, load } = reading(80);
  void load();
  await vi.advanceTimersByTimeAsync(80 + 450);
  void load();
  await vi.advanceTimersByTimeAsync(0);
  expect(began).toHaveLength(2);
});

test('a reading that fails does not end the readings', async () => {
  const { began, load } = reading(0, new Error('The database is gone'));
  await expect(load()).rejects.toThrow('gone');
  await load();
  expect(began).toHaveLength(2);
});
