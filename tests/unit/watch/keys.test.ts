import { expect, test } from 'vitest';
import { keyHold } from '../../gallery/queue-samples.ts';
import { begun, withNew } from './begun.ts';
import { pack } from './sample.ts';
import { DAY } from './world.ts';

test('the grabs of another key held keep nobody from looking', async () => {
  const world = await begun();
  world.partHolds = [keyHold('c2')];
  await world.until(world.now() + 2 * DAY);
  expect(world.listings.length).toBeGreaterThan(0);
});

test('while another key is in use the news of the first wait, and what came meanwhile is news when it is back', async () => {
  const world = await begun();
  const first = { credential: world.credential, packages: world.packages };
  withNew(world, '1', 2);
  await world.live().refresh();
  const news = world.record()?.news;
  expect(news?.map(({ packageId }) => packageId)).toEqual(['1']);

  const { watcher } = world.live();
  Object.assign(world, { credential: { ...first.credential, id: 'c2' }, packages: [pack('8', [1])] });
  await watcher.chosen();
  await world.live().refresh();
  expect(world.record('c2')).toMatchObject({ known: { 8: ['1'] }, news: [] });
  expect(world.record()?.news).toEqual(news);

  Object.assign(world, first);
  withNew(world, '1', 3, 2);
  await world.live().refresh();
  expect(
    world
      .record()
      ?.news[0]?.versions.map(({ id }) => id)
      .sort(),
  ).toEqual(['2', '3']);
});

test('a late answer to another key’s question is kept with that key', async () => {
  const world = await begun();
  const { watcher } = world.live();
  const before = world.record();
  await watcher.listed('c2', [pack('8', [1])], false);
  expect(world.record()?.known).toEqual(before?.known);
  expect(world.record('c2')?.known).toEqual({ 8: ['1'] });
});
