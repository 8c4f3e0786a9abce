import { expect, test } from 'vitest';
import { NO_GRABS } from '../../../utils/grabs/counts.ts';
import type { Grab, GrabState } from '../../../utils/grabs/grab.ts';
import { type PartHold, sharedTrouble } from '../../../utils/grabs/part-hold.ts';
import { createPartHolder } from '../../../utils/grabs/part-holder.ts';
import type { Among, GrabStore } from '../../../utils/ports.ts';
import { grabOf, HANDED } from './sample.ts';

const HALF_MINUTE = 30_000;

/** Stores the holds; @param left how many grabs of each key are unfinished */
function setUp(left: Readonly<Record<string, number>> = {}) {
  let stored: readonly PartHold[] = [];
  let now = 10;
  const grabs = new Map<string, Grab>();
  const store: Parameters<typeof createPartHolder>[0]['store'] = {
    readPartHolds: async () => stored,
    writePartHolds: async (next) => {
      await Promise.resolve();
      stored = next;
    },
    leftOf: async (credentialId) => left[credentialId] ?? 1,
    counts: async () => ({ ...NO_GRABS, queued: left.disk ?? 1 }),
    batch: (async (id: string) => ({ id, counts: { ...NO_GRABS, queued: left[id] ?? 1 } })) as never,
    read: async (id) => grabs.get(id),
    async move(grab, state, counted) {
      grabs.set(grab.id, { ...grab, ...counted, state });
      return true;
    },
    inStates: (async (kinds: readonly string[], limit: number, { batchId, carrier }: Among = {}) =>
      [...grabs.values()]
        .filter((grab) => kinds.includes(grab.state.kind) && grab.batchId === (batchId ?? grab.batchId))
        .filter((grab) => (grab.carrier ?? 'browser') === (carrier ?? grab.carrier ?? 'browser'))
        .slice(0, limit)) as GrabStore['inStates'],
  };
  const parts = createPartHolder({ store, clock: { now: () => now } });
  return {
    parts,
    stored: () => stored,
    stateOf: (id: string) => grabs.get(id)?.state.kind,
    wait: (by: number) => {
      now += by;
    },
    queue(...some: readonly Grab[]) {
      for (const grab of some) grabs.set(grab.id, grab);
    },
    async fail(grab: Grab, kind: 'disk-full' | 'folder-refused' | 'key-refused' | 'no-key', asked?: number) {
      const shared = sharedTrouble(grab, { kind }, now);
      if (!shared) throw new Error(`${kind} is shared by nobody.`);
      await parts.failed({ ...shared, ...(asked !== undefined && { asked }) });
    },
  };
}

const file = (id: string, more: Partial<Grab> = {}, state: GrabState = HANDED): Grab =>
  grabOf(state, { id, fileName: `${id}.zip`, ...more });

const queued = (id: string, more: Partial<Grab> = {}): Grab => file(id, more, { kind: 'queued' });

const ofKey = (credentialId: string): Grab => file(credentialId, { credentialId });

const keys = (holds: readonly PartHold[]) =>
  holds.flatMap(({ part }) => (part.of === 'key' ? part.credentialId : []));

// One key

test('a key that is refused holds its own grabs, once, and nothing of another', async () => {
  const { parts, fail, stored } = setUp();
  await fail(ofKey('a'), 'key-refused');
  await fail(ofKey('a'), 'no-key');
  expect(stored().map(({ why }) => why)).toEqual(['key-refused']);
  expect(parts.stops(ofKey('a'))).toBe(true);
  expect(parts.stops(ofKey('b'))).toBe(false);
});

test('two keys that are refused in the same moment are both held', async () => {
  const { fail, stored } = setUp();
  await Promise.all([fail(ofKey('a'), 'key-refused'), fail(ofKey('b'), 'key-refused')]);
  expect(keys(stored())).toEqual(['a', 'b']);
});

test('a key that was saved lifts its own hold alone, and the person lifts all', async () => {
  const { parts, fail, stored } = setUp();
  for (const one of ['a', 'b', 'c']) await fail(ofKey(one), 'key-refused');
  await parts.lift({ of: 'key', credentialId: 'b' });
  expect(keys(stored())).toEqual(['a', 'c']);
  await parts.lift();
  expect(stored()).toEqual([]);
});

test('an answer to a question that was asked with the previous key says nothing against the new one', async () => {
  const { parts, fail, stored, wait } = setUp();
  await fail(ofKey('a'), 'key-refused');
  wait(5);
  await parts.lift({ of: 'key', credentialId: 'a' });
  await fail(ofKey('a'), 'key-refused', 12);
  expect(stored()).toEqual([]);
  await fail(ofKey('b'), 'key-refused', 12);
  wait(1);
  await fail(ofKey('a'), 'key-refused');
  expect(keys(stored())).toEqual(['b', 'a']);
});

test('a hold with nothing left to hold is dropped', async () => {
  const { parts, fail } = setUp({ a: 0, b: 2 });
  for (const one of ['a', 'b']) await fail(ofKey(one), 'key-refused');
  expect(keys(await parts.check())).toEqual(['b']);
  expect(keys(await parts.standing())).toEqual(['b']);
});

test('told of once, it stays as it is', async () => {
  const { parts, fail, stored } = setUp();
  for (const one of ['a', 'b']) await fail(ofKey(one), 'key-refused');
  const [, second] = stored();
  if (second) await parts.told(second);
  expect(stored().map(({ told }) => told)).toEqual([false, true]);
});

// A folder that cannot be written to

test('one file that cannot be written holds nothing; a second one holds its batch, and names both', async () => {
  const { parts, fail } = setUp();
  await fail(file('one'), 'folder-refused');
  expect(parts.stops(queued('third'))).toBe(false);
  expect(await parts.standing()).toEqual([]);
  await fail(file('two'), 'folder-refused');
  expect(parts.stops(queued('third'))).toBe(true);
  expect(parts.stops(queued('other', { batchId: 'b2' }))).toBe(false);
  const [hold] = await parts.standing();
  expect(hold).toMatchObject({ part: { of: 'batch', batchId: 'b' }, told: false });
  expect(hold?.evidence.map(({ fileName }) => fileName)).toEqual(['one.zip', 'two.zip']);
});

test('the same file again, or one that has failed before, proves nothing of the others', async () => {
  const { parts, fail } = setUp();
  await fail(file('one'), 'folder-refused');
  await fail(file('one', { tries: 1 }), 'folder-refused');
  await fail(file('two', { tries: 2 }), 'folder-refused');
  expect(await parts.standing()).toEqual([]);
});

test('a file of the batch that is written lifts the hold, and what waited tries again at once', async () => {
  const { parts, fail, queue, stateOf } = setUp();
  const why = { kind: 'folder-refused' } as const;
  queue(file('one', {}, { kind: 'waiting', at: 0, until: 9e9, why }));
  await fail(file('one'), 'folder-refused');
  await fail(file('two'), 'folder-refused');
  await parts.written(file('elsewhere', { batchId: 'b2' }));
  expect(parts.stops(queued('third'))).toBe(true);
  await parts.written(file('third'));
  expect(parts.stops(queued('fourth'))).toBe(false);
  expect(stateOf('one')).toBe('queued');
});

test('every half minute one file tries: that which has tried least', async () => {
  const { parts, fail, queue, wait, stored } = setUp();
  queue(queued('tried', { tries: 3 }), queued('fresh'), queued('other', { batchId: 'b2' }));
  await fail(file('one'), 'folder-refused');
  await fail(file('two'), 'folder-refused');
  expect(await parts.test()).toEqual([]);
  wait(HALF_MINUTE);
  const tests = await parts.test();
  expect(tests.map(({ id }) => id)).toEqual(['fresh']);
  expect(parts.stops(queued('fresh'))).toBe(false);
  expect(parts.stops(queued('tried'))).toBe(true);
  expect(await parts.test()).toEqual([]);
  await fail(file('fresh', { tries: 1 }), 'folder-refused');
  expect(parts.stops(queued('fresh'))).toBe(true);
  expect(stored()[0]?.tests).toBe(1);
});

test('a test that ends unheard, or has nobody to try, is followed by the next', async () => {
  const { parts, fail, queue, wait } = setUp();
  await fail(file('one'), 'folder-refused');
  await fail(file('two'), 'folder-refused');
  wait(HALF_MINUTE);
  expect(await parts.test()).toEqual([]);
  queue(queued('late'));
  wait(HALF_MINUTE);
  expect((await parts.test()).map(({ id }) => id)).toEqual(['late']);
  wait(HALF_MINUTE);
  queue(queued('later'));
  expect((await parts.test()).map(({ id }) => id)).toEqual(['later']);
});

test('a clock that is set back delays no test', async () => {
  const { parts, fail, queue, wait } = setUp();
  wait(100_000_000);
  queue(queued('third'));
  await fail(file('one'), 'folder-refused');
  await fail(file('two'), 'folder-refused');
  wait(-3_600_000);
  expect((await parts.test()).map(({ id }) => id)).toEqual(['third']);
});

// A full disk

const GIGABYTES = 1_000_000_000;

test('two files that did not fit hold those of their size and more; smaller ones may fit', async () => {
  const { parts, fail } = setUp();
  await fail(file('big', { size: 9 * GIGABYTES }), 'disk-full');
  expect(parts.stops(queued('same', { size: 9 * GIGABYTES }))).toBe(false);
  await fail(file('large', { batchId: 'b2', size: 5 * GIGABYTES }), 'disk-full');
  expect(parts.stops(queued('third', { size: 5 * GIGABYTES }))).toBe(true);
  expect(parts.stops(queued('unknown'))).toBe(true);
  expect(parts.stops(queued('small', { size: 1 }))).toBe(false);
  expect(parts.stops(queued('over there', { size: 9 * GIGABYTES, carrier: 'aria2' }))).toBe(false);
});

test('a small file that is written says nothing of large ones, and a large one proves that there is room', async () => {
  const { parts, fail } = setUp();
  await fail(file('big', { size: 9 * GIGABYTES }), 'disk-full');
  await fail(file('large', { size: 5 * GIGABYTES }), 'disk-full');
  await parts.written(file('small', { size: 1 }));
  expect(await parts.standing()).toHaveLength(1);
  await parts.written(file('medium', { size: 6 * GIGABYTES }));
  expect(await parts.standing()).toEqual([]);
  // What did not fit is remembered: one more of its kind holds again.
  await fail(file('third', { size: 8 * GIGABYTES }), 'disk-full');
  expect(parts.stops(queued('fourth', { size: 8 * GIGABYTES }))).toBe(true);
});

test('large files are tried after ten minutes, for much would be fetched in vain', async () => {
  const { parts, fail, queue, wait } = setUp();
  queue(queued('third', { size: 9 * GIGABYTES }));
  await fail(file('big', { size: 9 * GIGABYTES }), 'disk-full');
  await fail(file('large', { size: 5 * GIGABYTES }), 'disk-full');
  wait(HALF_MINUTE);
  expect(await parts.test()).toEqual([]);
  wait(10 * 60_000);
  expect((await parts.test()).map(({ id }) => id)).toEqual(['third']);
});

test('a batch that waits for the person’s word is held at once, whatever of it is written, until it is resumed', async () => {
  const { parts, stored } = setUp();
  await parts.ask('b');
  await parts.ask('b');
  expect(stored()).toHaveLength(1);
  expect(parts.stops(queued('1'))).toBe(true);
  expect(parts.stops(queued('2', { batchId: 'other' }))).toBe(false);
  await parts.written(file('3'));
  expect(parts.stops(queued('1'))).toBe(true);
  expect(parts.testAt()).toBeUndefined();
  await parts.lift({ of: 'batch', batchId: 'b' });
  expect(parts.stops(queued('1'))).toBe(false);
});
