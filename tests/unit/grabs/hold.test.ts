import { expect, test } from 'vitest';
import { NO_GRABS } from '../../../utils/grabs/counts.ts';
import { type Hold, type HoldReason, holdFor, isOver, type Weather } from '../../../utils/grabs/hold.ts';
import { createHolder } from '../../../utils/grabs/holder.ts';

const FINE: Weather = { now: 1_000, online: true, permitted: true, left: 3 };
const FOUL: Weather = { now: 1_000, online: false, permitted: false, left: 3 };

const SOME = { ...NO_GRABS, queued: 3 };

const hold = (why: HoldReason): Hold => ({ why, at: 0, told: false });

test.each<[string, HoldReason, Weather, boolean]>([
  ['the browser is online again', 'offline', FINE, true],
  ['the browser says so at once, although a call found it offline', 'offline', { ...FINE, now: 999 }, false],
  ['the browser is still offline', 'offline', FOUL, false],
  ['the browser has said so for half a minute, and may be wrong', 'offline', { ...FOUL, now: 30_000 }, true],
  ['the permission is given', 'no-permission', FINE, true],
  ['the browser has it, although a call found it missing', 'no-permission', { ...FINE, now: 999 }, false],
  ['the permission is still missing, for however long', 'no-permission', { ...FOUL, now: 1e9 }, false],
])('%s', (_, why, weather, over) => {
  expect(isOver(hold(why), weather)).toBe(over);
});

test('a pause ends when the person resumes, or when nothing is left to hold', () => {
  expect(isOver(hold('person'), { ...FINE, now: 1e9 })).toBe(false);
  expect(isOver(hold('person'), { ...FINE, left: 0 })).toBe(true);
});

test('a hold that was made before the clock was set back is over', () => {
  expect(isOver({ ...hold('offline'), at: 3_600_000 }, FOUL)).toBe(true);
});

test.each(['cut-off', 'not-found', 'rate-limited', 'disk-full', 'folder-refused'] as const)(
  '%s holds nothing else',
  (kind) => {
    expect(holdFor({ kind })).toBeUndefined();
  },
);

// The word that is kept

function office(first: Hold | null = null, weather: Omit<Weather, 'now'> = FINE, now = 9) {
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
    clock: { now: () => now },
  });
  return { holder, stored: () => stored };
}

test('the first reason is the one that is told', async () => {
  const { holder, stored } = office();
  await holder.hold('no-permission');
  await holder.hold('offline');
  expect(stored()).toEqual({ why: 'no-permission', at: 9, told: false });
});

test('nothing overrules the person', async () => {
  const { holder, stored } = office(hold('no-permission'));
  await holder.hold('person');
  await holder.hold('offline');
  expect(stored()?.why).toBe('person');
});

test.each([
  ['person', true],
  ['offline', true],
  ['no-permission', false],
] as const)('the hold %s needs no word to the person: %s', async (why, told) => {
  const { holder, stored } = office();
  await holder.hold(why);
  expect(stored()?.told).toBe(told);
});

test('a look lifts the hold whose reason has gone, and no other', async () => {
  const gone = office(hold('offline'), FINE, 1_000);
  expect(await gone.holder.check(SOME)).toBeNull();
  expect(gone.stored()).toBeNull();

  const stands = office(hold('no-permission'), FOUL, 1_000);
  expect(await stands.holder.check(SOME)).toEqual(hold('no-permission'));
  expect(stands.stored()).toEqual(hold('no-permission'));
});

test('told of once, it stays as it is', async () => {
  const { holder, stored } = office(hold('no-permission'));
  await holder.told(hold('no-permission'));
  expect(stored()).toEqual({ ...hold('no-permission'), told: true });
});
