import { expect, test } from 'vitest';
import { NO_GRABS } from '../../../utils/grabs/counts.ts';
import { keyHold } from '../../gallery/queue-samples.ts';
import { begun, withNew } from './begun.ts';
import { pack } from './sample.ts';
import { createWatchWorld, DAY, HOUR, MINUTE, PLAN, toldPackages, type WatchWorld } from './world.ts';

test('one call a day for all; the first listing tells nothing', async () => {
  const world = await begun();
  await world.until(world.now() + 30 * DAY);
  expect(world.listings).toHaveLength(30);
  expect([world.told, world.queued, world.asked]).toEqual([[], [], []]);
});

test('what is new is told in one digest, once, and what is to be grabbed is queued', async () => {
  const world = await begun();
  for (const id of ['1', '2', '3', '4']) withNew(world, id, 3, 2);
  world.packages = [...world.packages, pack('5', [7])];
  await world.until(world.now() + 10 * DAY);
  expect(toldPackages(world)).toEqual([['1', '5']]);
  expect(world.queued).toEqual(['3/3']);
  expect(world.record()?.news.map(({ packageId }) => packageId)).toEqual(['1', '2', '5']);
});

test('weeks of sleep are one call', async () => {
  const world = await begun();
  await world.sleep(40 * DAY);
  expect(world.listings).toHaveLength(1);
  expect(world.alarm()).toBeGreaterThan(world.now());
});

test('who opens the popup has looked: nothing is asked before an interval after that', async () => {
  const world = await begun();
  for (let day = 0; day < 10; day += 1) {
    await world.until(world.now() + 20 * HOUR);
    await world.live().refresh();
  }
  expect(world.listings).toHaveLength(10);
});

test('what the popup finds is told a minute later, unless it was seen there', async () => {
  const world = await begun();
  withNew(world, '1', 2);
  await world.live().refresh();
  expect(world.told).toEqual([]);
  await world.until(world.now() + 2 * MINUTE);
  expect(toldPackages(world)).toEqual([['1']]);

  withNew(world, '1', 3, 2);
  const life = world.live();
  await life.refresh();
  await life.watcher.settle({ packageIds: ['1'], as: 'seen' });
  await world.until(world.now() + 3 * DAY);
  expect(toldPackages(world)).toHaveLength(1);
});

test.each<[string, Partial<WatchWorld>]>([
  ['switched off', { plan: { ...PLAN, every: 'off' } }],
  ['nothing watched', { plan: { ...PLAN, watches: { 1: 'off' } } }],
  ['no key', { credential: null }],
  ['no permission', { permitted: false }],
  ['offline', { online: false }],
  ['the budget used up', { room: 0 }],
  ['files on their way, and little room', { room: 10, counts: { ...NO_GRABS, queued: 400 } }],
  [
    'the queue held: no-permission',
    { hold: { why: 'no-permission', at: 0, told: true }, counts: { ...NO_GRABS, queued: 1 } },
  ],
  ...(['no-key', 'key-refused'] as const).map((why): [string, Partial<WatchWorld>] => [
    `the grabs of the key held: ${why}`,
    { partHolds: [keyHold('c1', why)], counts: { ...NO_GRABS, queued: 1 } },
  ]),
])('%s: nobody is asked', async (_, change) => {
  const world = await begun();
  Object.assign(world, change);
  await world.until(world.now() + 5 * DAY);
  expect([world.listings, world.asked]).toEqual([[], []]);
});

test('when what was in the way is gone, it looks', async () => {
  const world = await begun();
  world.online = false;
  await world.until(world.now() + 5 * DAY);
  world.online = true;
  await world.until(world.now() + 10 * MINUTE);
  expect(world.listings).toHaveLength(1);
});

test('switched on again it starts from what was listed last, and does not tell the months between', async () => {
  const world = await begun();
  world.plan = { ...PLAN, every: 'off' };
  withNew(world, '1', 2);
  await world.live().refresh();
  world.plan = PLAN;
  await world.live().watcher.chosen();
  await world.until(world.now() + 3 * DAY);
  expect(world.told).toEqual([]);
  expect(world.listings.length).toBeGreaterThan(2);
});

test('in trouble it asks less and less, and at once what OS asks for when it is back', async () => {
  const world = await begun();
  world.failure = { kind: 'service-down', status: 503 };
  await world.until(world.now() + 2 * DAY);
  const gaps = world.listings.slice(1).map((at, index) => at - (world.listings[index] ?? 0));
  expect(gaps.length).toBeGreaterThan(5);
  expect(gaps.length).toBeLessThan(12);
  expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
  world.failure = undefined;
  withNew(world, '1', 2);
  await world.until(world.now() + DAY);
  expect(toldPackages(world)).toEqual([['1']]);
});

test('a key that OS refuses is told once, and tried again a day later', async () => {
  const world = await begun();
  world.failure = { kind: 'key-refused' };
  await world.until(world.now() + 5.5 * DAY);
  expect(world.told).toMatchObject([{ kind: 'errand', errand: { failure: { kind: 'key-refused' } } }]);
  expect(world.listings).toHaveLength(5);
});

/** Looks during the night: nine in the morning and fifteen hours is midnight. */
async function night(change: (world: WatchWorld) => void): Promise<WatchWorld> {
  const world = createWatchWorld(() => 0);
  world.plan = { ...PLAN, every: 'quarter', quiet: '22:00-07:00' };
  world.packages = ['1', '3'].map((id) => pack(id, [1]));
  await world.live().refresh();
  await world.until(world.now() + 14 * HOUR);
  change(world);
  await world.until(world.now() + 7 * HOUR);
  return world;
}

test('in quiet hours it looks and grabs, and tells when they are over', async () => {
  const world = await night((one) => {
    withNew(one, '1', 2);
    withNew(one, '3', 2);
  });
  expect(new Date(world.now()).getHours()).toBe(6);
  expect(world.told).toEqual([]);
  expect(world.queued).toEqual(['3/2']);
  const { watcher } = world.live();
  const batch = { id: 'batch 0' } as Parameters<typeof watcher.mayTell>[0];
  expect(await watcher.mayTell(batch)).toBe(false);
  expect(await watcher.mayTell({ ...batch, id: 'pressed by hand' })).toBe(true);
  await world.until(world.now() + 61 * MINUTE);
  expect(toldPackages(world)).toEqual([['1']]);
  expect(await world.live().watcher.mayTell(batch)).toBe(true);
});

test('grabbed, dismissed, brought back', async () => {
  const world = await begun();
  world.plan = { ...PLAN, watches: { 1: 'badge', 2: 'badge' } };
  for (const id of ['1', '2']) withNew(world, id, 2);
  const life = world.live();
  await life.refresh();
  const { watcher } = life;
  expect(await watcher.wanted(undefined)).toHaveLength(2);
  expect(await watcher.wanted(['2'])).toEqual([{ packageId: '2', versionId: '2' }]);
  await watcher.settle({ packageIds: ['1', '2'], as: 'dismissed' });
  expect(await watcher.wanted(undefined)).toEqual([]);
  await watcher.settle({ packageIds: ['2'], as: 'restored' });
  await watcher.taken([{ packageId: '2', versionId: '2' }]);
  expect(await watcher.wanted(undefined)).toEqual([]);
});

test('what is new already is not grabbed because that was chosen; less wanted holds at once', async () => {
  const world = await begun();
  for (const id of ['1', '2', '3']) withNew(world, id, 2);
  world.room = 0;
  const life = world.live();
  await life.refresh();
  world.room = 45;
  world.plan = { ...PLAN, watches: { 1: 'off', 2: 'grab', 3: 'badge' } };
  await life.watcher.chosen();
  await world.until(world.now() + 3 * DAY);
  expect([world.queued, world.told]).toEqual([[], []]);
  expect(world.record()?.news.map(({ packageId }) => packageId)).toEqual(['1', '2', '3']);
  withNew(world, '2', 3, 2);
  await world.until(world.now() + 2 * DAY);
  expect(world.queued).toEqual(['2/3']);
});

test('another client’s key is a new beginning; the same account’s is not', async () => {
  const world = await begun();
  const { watcher } = world.live();
  await watcher.listed('c1', [pack('8', [1]), pack('9', [4])], true);
  expect(world.record()?.news).toEqual([]);
  await watcher.listed('c1', [pack('8', [2, 1]), pack('9', [4]), pack('10', [3])], true);
  expect(world.record()?.news.map(({ packageId }) => packageId)).toEqual(['10']);
});

test('a key that is removed takes all of it along', async () => {
  const world = await begun();
  const { watcher } = world.live();
  await watcher.forget('c1');
  world.credential = null;
  await watcher.chosen();
  expect([world.record(), world.alarm()]).toEqual([undefined, undefined]);
  await watcher.tick();
  expect([world.record(), world.alarm()]).toEqual([undefined, undefined]);
});

test('an older Trig has left a list: what came since then is news', async () => {
  const world = await begun();
  await world.live().watcher.forget('c1');
  withNew(world, '1', 2);
  await world.live().tick();
  await world.until(world.now() + 2 * DAY);
  expect(toldPackages(world)).toEqual([['1']]);
});
