import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Batch, newBatch } from '../../../utils/grabs/batch.ts';
import type { Grab, GrabState } from '../../../utils/grabs/grab.ts';
import { createGrabStore } from '../../../utils/platform/grab-store.ts';
import { DONE, grabOf, HANDED } from '../grabs/sample.ts';
import { emptyDatabase } from '../grabs/world/stores.ts';

const QUEUED: GrabState = { kind: 'queued' };
const publish = vi.fn();
const store = createGrabStore(publish, { now: () => 9 });

beforeEach(async () => {
  await emptyDatabase();
  store.forget();
  publish.mockClear();
});

const grabsOf = (count: number, state: GrabState = QUEUED): readonly Grab[] =>
  Array.from({ length: count }, (_, index) => grabOf(state, { id: `g${index}` }));

const add = (grabs: readonly Grab[]): Promise<void> => store.add(newBatch('b', 'c', grabs, 1), grabs, []);

const everything = async (): Promise<readonly [readonly Grab[], Batch | undefined, unknown]> => [
  await store.inStates(['queued', 'paused', 'handed']),
  await store.batch('b'),
  await store.counts(),
];

test('a mistake in the middle of many moves leaves nothing of them behind', async () => {
  await add(grabsOf(4));
  const before = await everything();
  let moves = 0;
  const mistake = store.moveAll({ of: 'all' }, ['queued'], () => {
    moves += 1;
    if (moves === 3) throw new Error('a bug');
    return { kind: 'paused', at: 9 };
  });
  await expect(mistake).rejects.toThrow('a bug');
  expect(await everything()).toEqual(before);
});

test('after a mistake the store goes on', async () => {
  await add(grabsOf(1));
  const mistake = store.moveAll({ of: 'all' }, ['queued'], () => {
    throw new Error('a bug');
  });
  await expect(mistake).rejects.toThrow('a bug');
  await store.moveAll({ of: 'all' }, ['queued'], () => HANDED);
  expect(await store.counts()).toMatchObject({ queued: 0, handed: 1 });
});

test('moves asked for at the same moment all count', async () => {
  const grabs = grabsOf(20);
  await add(grabs);
  const moved = await Promise.all(grabs.map((grab) => store.move(grab, DONE)));
  expect(moved).toEqual(grabs.map(() => true));
  expect(await store.counts()).toMatchObject({ queued: 0, done: 20 });
  expect(await store.batch('b')).toMatchObject({ phase: 'ended', endedAt: 9, counts: { done: 20 } });
});

test('of two who move the same grab at the same moment, one does', async () => {
  const [grab = grabOf(QUEUED)] = grabsOf(1);
  await add([grab]);
  const moved = await Promise.all([store.move(grab, DONE), store.move(grab, { kind: 'cancelled', at: 9 })]);
  expect(moved).toEqual([true, false]);
  expect((await store.read('g0'))?.state.kind).toBe('done');
});

test('every write is told of', async () => {
  await add(grabsOf(1));
  await store.writeHold(null);
  expect(publish.mock.calls).toEqual([['grabs'], ['grabs']]);
});

test('a large batch is forgotten bit by bit, and once begun it can no longer be put back', async () => {
  await add(grabsOf(1001, DONE));
  await store.clear({ of: 'all' }, 5);
  expect(await store.sweep(5)).toBe(true);
  expect(await store.inStates(['done'])).toHaveLength(1);
  await store.unclear(5);
  expect(await store.counts()).toMatchObject({ done: 0 });
  expect(await store.sweep(5)).toBe(true);
  expect(await store.inStates(['done'])).toEqual([]);
  expect(await store.batch('b')).toBeUndefined();
  expect(await store.sweep(5)).toBe(false);
}, 60_000);
