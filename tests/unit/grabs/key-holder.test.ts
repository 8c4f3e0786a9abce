import { expect, test } from 'vitest';
import { type KeyHold, keyTrouble } from '../../../utils/grabs/hold.ts';
import { createKeyHolder } from '../../../utils/grabs/key-holder.ts';

/** @param left how many grabs of each key are unfinished */
function office(left: Readonly<Record<string, number>> = {}) {
  let stored: readonly KeyHold[] = [];
  let now = 10;
  const holder = createKeyHolder({
    store: {
      readKeyHolds: async () => stored,
      writeKeyHolds: async (next) => {
        await Promise.resolve();
        stored = next;
      },
      leftOf: async (credentialId) => left[credentialId] ?? 1,
    },
    clock: { now: () => now },
  });
  const refuse = (credentialId: string, asked = now) =>
    holder.hold({ why: 'key-refused', credentialId, asked });
  const wait = (by: number): void => {
    now += by;
  };
  return { holder, refuse, stored: () => stored, wait };
}

const held = (holds: readonly KeyHold[]) => holds.map(({ credentialId }) => credentialId);

test('a key that is refused holds what is of it, once, and nothing of another', async () => {
  const { holder, refuse, stored } = office();
  await refuse('a');
  await holder.hold({ why: 'no-key', credentialId: 'a', asked: 10 });
  expect(stored()).toEqual([{ credentialId: 'a', why: 'key-refused', at: 10, told: false }]);
});

test('two keys that are refused in the same breath are both held', async () => {
  const { refuse, stored } = office();
  await Promise.all([refuse('a'), refuse('b')]);
  expect(held(stored())).toEqual(['a', 'b']);
});

test('a key that was saved lifts its own hold alone, and the person lifts all', async () => {
  const { holder, refuse, stored } = office();
  for (const one of ['a', 'b', 'c']) await refuse(one);
  await holder.lift('b');
  expect(held(stored())).toEqual(['a', 'c']);
  await holder.lift();
  expect(stored()).toEqual([]);
});

test('an answer to a question that was asked with the key of before says nothing against the new one', async () => {
  const { holder, refuse, stored, wait } = office();
  await refuse('a');
  wait(5);
  await holder.lift('a');
  await refuse('a', 12);
  expect(stored()).toEqual([]);
  await refuse('b', 12);
  wait(1);
  await refuse('a');
  expect(held(stored())).toEqual(['b', 'a']);
});

test('a hold that holds nothing any more is over', async () => {
  const { holder, refuse } = office({ a: 0, b: 2 });
  for (const one of ['a', 'b']) await refuse(one);
  expect(held(await holder.check())).toEqual(['b']);
  expect(held(await holder.standing())).toEqual(['b']);
});

test('told of once, it stays as it is', async () => {
  const { holder, refuse, stored } = office();
  for (const one of ['a', 'b']) await refuse(one);
  await holder.told({ credentialId: 'b', why: 'key-refused', at: 10, told: false });
  expect(stored().map(({ told }) => told)).toEqual([false, true]);
});

test.each(['no-key', 'key-refused'] as const)('%s is of a key', (kind) => {
  expect(keyTrouble({ kind })).toBe(kind);
});

test.each(['not-in-plan', 'offline', 'rate-limited'] as const)('%s is of no key alone', (kind) => {
  expect(keyTrouble({ kind })).toBeUndefined();
});
