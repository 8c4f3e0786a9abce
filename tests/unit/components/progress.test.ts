// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Progress } from '../../../components/desk.ts';
import { createGrabs } from '../../../components/stores/grabs.ts';
import { followProgress } from '../../../components/stores/progress.ts';
import type { Batch } from '../../../utils/grabs/batch.ts';
import { fakeDesk } from '../../gallery/fake-desk.ts';
import { batch, grab, inBrowser } from '../../gallery/queue-samples.ts';
import { NOW } from '../../gallery/samples.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ONE = batch({ handed: 1, done: 3 }, { bytes: { wanted: 4e9, done: 3e9, unchecked: 0 } });
const running = grab('a.gz', { kind: 'handed', at: NOW, ...inBrowser(7) }, { batchId: ONE.id, size: 1e9 });

/** A gigabyte that comes in at that many bytes a second. */
async function follow(speed: (second: number) => number, one: Batch = ONE) {
  let received = 0;
  let asked = 0;
  const desk = fakeDesk({ batches: [one], grabs: [running] });
  const progress = async (): Promise<readonly Progress[]> => {
    asked += 1;
    return [{ downloadId: 7, received, total: 1e9 }];
  };
  const grabs = createGrabs({ ...desk, progress }, async () => {});
  await grabs.book.load();
  const stop = followProgress({ ...desk, progress }, { ...grabs, running: signal([running]) });
  return {
    stop,
    asked: () => asked,
    of: () => grabs.progress.batches.value.get(one.id),
    async run(seconds: number) {
      for (let second = 0; second < seconds; second++) {
        received += speed(second);
        await vi.advanceTimersByTimeAsync(1000);
      }
    },
  };
}

test('the time left follows from what came in during the last seconds', async () => {
  const shown = await follow(() => 10e6);
  await shown.run(1);
  expect(shown.of()).toEqual({ received: 10e6, secondsLeft: undefined });
  await shown.run(9);
  expect(shown.of()?.received).toBe(100e6);
  expect(shown.of()?.secondsLeft).toBeGreaterThan(80);
  expect(shown.of()?.secondsLeft).toBeLessThan(100);
  shown.stop();
});

test('nothing that moves, nothing that is said of the time left', async () => {
  const shown = await follow(() => 0);
  await shown.run(10);
  expect(shown.of()).toEqual({ received: 0, secondsLeft: undefined });
  shown.stop();
});

test('nobody is asked any more once it is stopped', async () => {
  const shown = await follow(() => 1e6);
  await shown.run(2);
  shown.stop();
  const before = shown.asked();
  await shown.run(5);
  expect(shown.asked()).toBe(before);
});
