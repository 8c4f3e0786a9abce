import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Grab } from '../../../utils/grabs/grab.ts';
import { createFront, type Front } from '../../../utils/platform/front.ts';
import { grabOf } from '../grabs/sample.ts';

const at = (order: number): Grab => grabOf({ kind: 'queued' }, { order });

/** From where the front reads next. */
async function startOf(front: Front): Promise<unknown> {
  let start: unknown;
  await front.read(async ({ lower }) => {
    start = lower;
    return [at((lower as readonly [string, number])[1])];
  });
  return start;
}

test('begins where the first one stood that was read', async () => {
  const front = createFront();
  await front.read(async () => [at(7), at(9)]);
  expect(await startOf(front)).toEqual(['queued', 7]);
});

test('one that is queued before it is not passed over', async () => {
  const front = createFront();
  await front.read(async () => [at(7)]);
  front.note(3);
  expect(await startOf(front)).toEqual(['queued', 3]);
});

test('with none queued, the next one is found', async () => {
  const front = createFront();
  await front.read(async () => []);
  front.note(12);
  expect(await startOf(front)).toEqual(['queued', 12]);
});

test('what is queued while it reads counts, whatever it has read', async () => {
  const front = createFront();
  await front.read(async () => {
    front.note(2);
    return [at(7)];
  });
  expect(await startOf(front)).toEqual(['queued', Number.NEGATIVE_INFINITY]);
});
