import { expect, test } from 'vitest';
import { begun, withNew } from './begun.ts';
import { pack, version } from './sample.ts';
import { DAY, HOUR, MINUTE, PLAN, toldPackages } from './world.ts';

test('a version that is gone before it could be grabbed is told instead', async () => {
  const world = await begun();
  withNew(world, '3', 2);
  world.room = 0;
  await world.live().refresh();
  // Still in the news, but OS has it no more.
  world.packages = world.packages.map((one) => (one.id === '3' ? pack('3', [1]) : one));
  world.room = 45;
  await world.until(world.now() + 5 * MINUTE);
  expect(toldPackages(world)).toEqual([['3']]);
  expect(world.queued).toEqual([]);
});

test('grabbing waits for room, one version after the other, and loses none', async () => {
  const world = await begun();
  world.packages = world.packages.map((one) => (one.id === '3' ? pack('3', [4, 3, 2, 1], 'COU') : one));
  world.room = 0;
  await world.live().refresh();
  await world.until(world.now() + HOUR);
  expect([world.asked, world.queued]).toEqual([[], []]);
  world.room = 45;
  await world.until(world.now() + HOUR);
  expect(world.queued).toEqual(['3/2', '3/3', '3/4']);
});

test('of change-only updates every new one is queued, in order, in one batch with the others', async () => {
  const world = await begun();
  world.plan = { ...PLAN, watches: { 3: 'grab', 4: 'grab' } };
  world.packages = [pack('3', [5, 3, 4, 2, 1], 'COU'), pack('4', [9, 1])];
  await world.until(world.now() + 2 * DAY);
  expect(world.queued).toEqual(['3/2', '3/3', '3/4', '3/5', '4/9']);
  expect(world.batches).toHaveLength(1);
  expect(world.told).toEqual([]);
});

test.each([
  ['that OS no longer has', ['3'], []],
  ['of which nothing of that kind is known', [], ['3/2', '3/3', '3/4']],
] as const)(
  'over an update %s: nothing is queued and the person is told, or all is',
  async (_, gone, queued) => {
    const world = await begun();
    const versions = [...[4, 3, 2].map((id) => version(id, 'COU')), version(1)];
    world.packages = world.packages.map((one) => (one.id === '3' ? { ...one, versions } : one));
    world.seen = { dropped: [], gone: [...gone] };
    await world.live().refresh();
    await world.until(world.now() + HOUR);
    expect(world.queued).toEqual(queued);
    expect(toldPackages(world)).toEqual(queued.length === 0 ? [['3']] : []);
  },
);
