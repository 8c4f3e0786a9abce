import 'fake-indexeddb/auto';

import { beforeEach, expect, test, vi } from 'vitest';
import { createGrabReader } from '../../../utils/platform/grab-reader.ts';
import { finishAll, grabs, look, newWorld, press, states, VERSION } from './world/queue.ts';
import { CREDENTIAL, SIZE } from './world/shelf.ts';
import { emptyDatabase } from './world/stores.ts';
import type { World } from './world/world.ts';

beforeEach(emptyDatabase);

const kinds = async () => (await states()).map(({ kind }) => kind);
const aria2Hold = async () => (await createGrabReader({ now: () => 0 }).queue()).aria2Hold?.why;

/** A world whose new batches go to aria2, with one of so many files. */
async function handed(files: readonly string[]): Promise<World> {
  const world = newWorld();
  world.aria2.takesNew = true;
  const life = world.live();
  void life.grabber.acceptVersions(CREDENTIAL, [{ ...VERSION, fileNames: files }], {});
  // The database takes its time where the machine is busy.
  await expect.poll(() => world.aria2.count.begun).toBe(Math.min(4, files.length));
  await life.mortal.rest();
  return world;
}

const finishThere = (world: World): void => {
  for (const { id } of world.aria2.running()) world.aria2.finish(id, SIZE);
};

test('a batch of aria2 goes there and nowhere else, no more at once than it has places', async () => {
  const world = await handed(['0.zip', '1.zip', '2.zip', '3.zip', '4.zip', '5.zip']);
  expect(world.aria2.running()).toHaveLength(4);
  expect(world.browser.count.begun).toBe(0);
  await expect.poll(() => onceMore(world), PATIENT).toEqual(Array(6).fill('done'));
});

test('what comes for aria2 while the queue is being looked at is not begun by the browser', async () => {
  const world = newWorld();
  const life = world.live();
  world.aria2.isAway = true;
  world.aria2.takesNew = true;
  // Looks before, while and after it comes: each moment between two calls of the store is met by one of them.
  const looks = Array.from({ length: 20 }, () => life.look());
  void life.grabber.acceptVersions(CREDENTIAL, [{ ...VERSION, fileNames: ['0.zip'] }], {});
  await Promise.all(looks);
  await life.mortal.rest();
  expect(world.browser.count.begun).toBe(0);
});

test('away, its batch waits with nothing signed for it, and the browser goes on; back, it goes on by itself', async () => {
  const world = await handed(['0.zip', '1.zip', '2.zip', '3.zip', '4.zip', '5.zip']);
  world.aria2.isAway = true;
  await look(world);
  await expect.poll(aria2Hold).toBe('aria2-silent');
  await expect.poll(() => world.told).toContain('hold');
  const { signed } = world.office.count;
  world.aria2.takesNew = false;
  await press(world.live(), '9.zip');
  await expect.poll(() => world.browser.running().length).toBe(1);
  finishAll(world);
  await expect.poll(() => doneAfterLook(world), PATIENT).toBe(1);
  expect(world.office.count.signed).toBe(signed + 1);

  world.aria2.isAway = false;
  finishThere(world);
  await expect.poll(() => doneAfterLook(world), PATIENT).toBe(5);
  const life = await look(world);
  expect(await aria2Hold()).toBeUndefined();
  // Nothing there calls us: it is asked again soon.
  expect(life.wake()).toBeLessThanOrEqual(world.now() + 1_000);
});

test('started anew with nothing, what it had is fetched again; with its session file it goes on', async () => {
  const world = await handed(['0.zip']);
  world.aria2.session = 's7';
  await look(world);
  expect(world.aria2.count.begun).toBe(1);
  world.aria2.restart(true);
  await look(world);
  await expect.poll(() => world.aria2.count.begun).toBe(2);
  await expect.poll(() => onceMore(world), PATIENT).toEqual(['done']);
});

test('its full disk holds its own files alone, until the person resumes', async () => {
  const world = await handed(['0.zip', '1.zip']);
  for (const { id } of world.aria2.running()) world.aria2.interrupt(id, 'FILE_NO_SPACE');
  await look(world);
  const parts = async () => (await createGrabReader({ now: () => 0 }).queue()).partHolds;
  await expect.poll(parts).toMatchObject([{ why: 'disk-full', part: { of: 'disk', carrier: 'aria2' } }]);
  expect(world.aria2.count.begun).toBe(2);
  const life = await look(world);
  expect(world.aria2.count.begun).toBe(2);
  world.aria2.takesNew = false;
  await press(life, '9.zip');
  await expect.poll(() => world.browser.running().length).toBe(1);
  const [{ batchId } = { batchId: '' }] = await grabs();
  void life.grabber.resume({ of: 'batch', id: (await aria2Batch()) ?? batchId });
  await expect.poll(() => world.aria2.count.begun).toBe(4);
});

test('given to the browser and back, it is fetched by one at a time, from the start', async () => {
  const world = await handed(['0.zip', '1.zip']);
  const batchId = (await aria2Batch()) ?? '';
  const life = world.live();
  void life.grabber.carry(batchId, 'browser');
  await life.mortal.rest();
  await expect.poll(() => world.browser.running().length).toBe(2);
  expect(world.aria2.running()).toEqual([]);
  void life.grabber.carry(batchId, 'aria2');
  await life.mortal.rest();
  await expect.poll(() => world.aria2.running().length).toBe(2);
  expect(world.browser.running()).toEqual([]);
  await expect.poll(() => onceMore(world), PATIENT).toEqual(['done', 'done']);
});

test('paused stays paused, whoever is to fetch it', async () => {
  const world = await handed(['0.zip']);
  const batchId = (await aria2Batch()) ?? '';
  const life = world.live();
  void life.grabber.pause({ of: 'batch', id: batchId });
  await life.mortal.rest();
  void life.grabber.carry(batchId, 'browser');
  await life.mortal.rest();
  expect(await kinds()).toEqual(['paused']);
  expect(world.browser.count.begun).toBe(0);
});

test('a cancel that aria2 did not hear is said again, though nothing of ours is left there', async () => {
  const world = await handed(['0.zip']);
  const life = await look(world);
  vi.spyOn(world.aria2.downloads, 'discard').mockResolvedValueOnce(undefined);
  void life.grabber.cancel({ of: 'all' });
  await life.mortal.rest();
  await expect.poll(kinds).toEqual(['cancelled']);
  await expect.poll(() => world.aria2.running()).toEqual([]);
});

test('a first look that aria2 did not answer leaves what it owes to the next', async () => {
  const world = await handed(['0.zip']);
  world.aria2.isAway = true;
  const life = world.live();
  void life.grabber.cancel({ of: 'all' });
  await life.mortal.rest();
  const next = await look(world);
  expect(world.aria2.running()).toHaveLength(1);
  world.aria2.isAway = false;
  await next.look();
  await expect.poll(() => world.aria2.running()).toEqual([]);
});

/** One look, and where everything stands after it. */
async function onceMore(world: World) {
  finishThere(world);
  await look(world);
  return kinds();
}

async function doneAfterLook(world: World): Promise<number> {
  await look(world);
  return (await kinds()).filter((kind) => kind === 'done').length;
}

const PATIENT = { timeout: 10_000 };

const aria2Batch = async () =>
  (await createGrabReader({ now: () => 0 }).batches()).find(({ carrier }) => carrier === 'aria2')?.id;
