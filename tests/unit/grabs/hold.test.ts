import { expect, test } from 'vitest';
import { NO_GRABS } from '../../../utils/grabs/counts.ts';
import { type Hold, type HoldReason, holdFor, isOver, type Weather } from '../../../utils/grabs/hold.ts';
import { createHolder } from '../../../utils/grabs/holder.ts';

const FINE: Weather = { now: 1, online: true, permitted: true, left: 3 };
const FOUL: Weather = { now: 1, online: false, permitted: false, left: 3 };

const SOME = { ...NO_GRABS, queued: 3 };

const hold = (why: HoldReason): Hold => ({ why, at: 0, told: false });

test.each<[string, HoldReason, Weather, boolean]>([
  ['the browser is online again', 'offline', FINE, true],
  ['the browser is still offline', 'offline', FOUL, false],
  ['the browser has said so for half a minute, and may be wrong', 'offline', { ...FOUL, now: 30_000 }, true],
  ['the permission is given', 'no-permission', FINE, true],
  ['the permission is still missing, for however long', 'no-permission', { ...FOUL, now: 1e9 }, false],
])('%s', (_, why, weather, over) => {
  expect(isOver(hold(why), weather)).toBe(over);
});

test.each(['person', 'disk-full', 'folder-refused'] as const)(
  'no weather ends the hold %s: a person does',
  (why) => {
    expect(isOver(hold(why), { ...FINE, now: 1e9 })).toBe(false);
  },
);

test.each([
  ['person', true],
  ['disk-full', true],
  ['folder-refused', true],
] as const)('with nothing left to hold, the hold %s is over: %s', (why, over) => {
  expect(isOver(hold(why), { ...FINE, left: 0 })).toBe(over);
});

test.each(['cut-off', 'not-found', 'rate-limited'] as const)('%s holds nothing else', (kind) => {
  expect(holdFor({ kind })).toBeUndefined();
});

// The word that is kept

function office(first: Hold | null = null, weather: Omit<Weather, 'now'> = FINE) {
  let stored = first;
  const store = {
    readHold: async () => stored,
    async writeHold(next: Hold | null) {
      stored = next;
    },
  };
  const holder = createHolder({
    store,
    surroundings: { weather: async () => weather },
    clock: { now: () => 9 },
  });
  return { holder, stored: () => stored };
}

test('the first reason is the one that is told', async () => {
  const { holder, stored } = office();
  await holder.hold('disk-full');
  await holder.hold('folder-refused');
  expect(stored()).toEqual({ why: 'disk-full', at: 9, told: false });
});

test('nothing overrules the person', async () => {
  const { holder, stored } = office(hold('disk-full'));
  await holder.hold('person');
  await holder.hold('offline');
  expect(stored()?.why).toBe('person');
});

test.each([
  ['person', true],
  ['offline', true],
  ['no-permission', false],
  ['folder-refused', false],
] as const)('the hold %s needs no word to the person: %s', async (why, told) => {
  const { holder, stored } = office();
  await holder.hold(why);
  expect(stored()?.told).toBe(told);
});

test('a look lifts the hold whose reason has gone, and no other', async () => {
  const gone = office(hold('offline'));
  expect(await gone.holder.check(SOME)).toBeNull();
  expect(gone.stored()).toBeNull();

  const stands = office(hold('disk-full'));
  expect(await stands.holder.check(SOME)).toEqual(hold('disk-full'));
  expect(stands.stored()).toEqual(hold('disk-full'));
});

test('told of once, it stays as it is', async () => {
  const { holder, stored } = office(hold('disk-full'));
  await holder.told(hold('disk-full'));
  expect(stored()).toEqual({ ...hold('disk-full'), told: true });
});
