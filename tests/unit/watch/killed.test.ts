import { expect, test } from 'vitest';
import { pack } from './sample.ts';
import { createWatchWorld, DAY, digests, PLAN, type WatchWorld } from './world.ts';

/** A list that was there, and a month later: something to tell, to show, to grab; one package is new. */
async function aMonthLater(): Promise<WatchWorld> {
  const world = createWatchWorld();
  world.plan = { ...PLAN, watches: { ...PLAN.watches, 4: 'grab' } };
  world.packages = ['1', '2', '3', '4'].map((id) => pack(id, [1]));
  await world.live().refresh();
  world.listings.length = 0;
  world.packages = [
    pack('1', [3, 2, 1]),
    pack('2', [2, 1]),
    pack('3', [2, 1]),
    pack('4', [3, 2, 1], 'COU'),
    pack('5', [6]),
  ];
  world.advance(30 * DAY);
  return world;
}

test('killed before or after any call it makes: told once, queued once, nothing forgotten', async () => {
  const whole = await aMonthLater();
  const calls = (await whole.ring()).calls();
  expect(calls).toBeGreaterThan(30);
  let repeated = 0;

  for (const when of ['before', 'after'] as const) {
    for (let deathAt = 1; deathAt <= calls; deathAt += 1) {
      const where = `killed ${when} call ${deathAt}`;
      const world = await aMonthLater();
      expect((await world.ring(deathAt, when)).isDead(), where).toBe(true);
      await world.until(world.now() + 3 * DAY);

      const told = digests(world);
      expect(new Set(told.flat()).size, where).toBe(2);
      // Between saying it and writing that it was said: said again, under the same name.
      expect(told.length, where).toBeLessThanOrEqual(2);
      expect(new Set(told.map((names) => names.join())).size, where).toBe(1);
      repeated += told.length - 1;
      expect(world.queued, where).toEqual(['3/2', '4/2', '4/3']);
      expect(
        world.record()?.news.map(({ packageId }) => packageId),
        where,
      ).toEqual(['1', '2', '5']);
    }
  }
  expect(repeated).toBeGreaterThan(0);
  expect(repeated).toBeLessThan(5);
});
