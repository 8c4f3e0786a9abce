import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { NEW_PACE, type Pace, refuse, spend } from '../../../utils/data-hub/pace.ts';
import { NEW_PACES, withPace } from '../../../utils/data-hub/paces.ts';
import { createPaceStore } from '../../../utils/platform/pace-store.ts';
import { readQueue } from '../../../utils/platform/queue-record.ts';

const now = 1_000_000;
const paces = (pace: Pace) => withPace(NEW_PACES, 'k1', pace);
const closedUntil = async () => (await readQueue('pace'))?.keys.k1?.closedUntil;

test('pages hear of a pause once it can be read, and not of each call', async () => {
  const read: Promise<number | undefined>[] = [];
  const store = createPaceStore(() => read.push(closedUntil()));
  const calling = spend(NEW_PACE, now);
  await store.write(paces(calling));
  await store.write(paces(spend(calling, now)));
  expect(await Promise.all(read)).toEqual([undefined]);

  const refused = refuse(calling, now, '/x', 30);
  await store.write(paces(refused));
  await store.write(paces(spend(refused, now)));
  expect(await Promise.all(read)).toEqual([undefined, now + 30_000]);

  await store.write(paces(calling));
  expect(await Promise.all(read)).toEqual([undefined, now + 30_000, undefined]);
});

test('what comes within a moment is written once', async () => {
  const publish = vi.fn();
  const store = createPaceStore(publish);
  await Promise.all([store.write(paces(NEW_PACE)), store.write(paces(refuse(NEW_PACE, now, '/x', 30)))]);
  expect(publish).toHaveBeenCalledExactlyOnceWith('grabs');
  expect(await closedUntil()).toBe(now + 30_000);
});
