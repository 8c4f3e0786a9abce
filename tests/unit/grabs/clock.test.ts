import 'fake-indexeddb/auto';

import { beforeEach, expect, test } from 'vitest';
import { finishAll, interruptAll, look, newWorld, press, states } from './world/queue.ts';
import { CREDENTIAL } from './world/shelf.ts';
import { emptyDatabase } from './world/stores.ts';

beforeEach(emptyDatabase);

const HOUR = 3_600_000;

test('the clock set back by an hour, a file that waits for its next try is tried at the next look', async () => {
  const world = newWorld();
  const life = await look(world);
  await press(life, '0.zip');
  await expect.poll(() => world.browser.running().length).toBe(1);
  interruptAll(world, 'SERVER_FAILED');
  await life.look();
  await expect.poll(states).toMatchObject([{ kind: 'waiting' }]);
  world.advance(-HOUR);
  await life.look();
  await expect.poll(() => world.browser.running().length).toBe(1);
  finishAll(world);
  await life.look();
  await expect.poll(states).toMatchObject([{ kind: 'done' }]);
});

test('the clock set back while nobody had answered for a hand-over, it is given up after its lease', async () => {
  const world = newWorld();
  world.browser.isSlow = true;
  const life = await look(world);
  await press(life, '0.zip');
  await expect.poll(states).toMatchObject([{ kind: 'handing' }]);
  life.mortal.die();
  world.browser.restart(true);
  world.browser.session = 's1';
  world.browser.isSlow = false;
  world.advance(-HOUR);
  const next = await look(world);
  expect(await states()).toMatchObject([{ kind: 'handing' }]);
  world.advance(21_000);
  await next.look();
  await expect.poll(() => world.browser.running().length).toBe(1);
});

test('the clock set back, a key that is refused holds its grabs all the same', async () => {
  const world = newWorld();
  const life = await look(world);
  await life.grabber.keySaved(CREDENTIAL);
  world.advance(-HOUR);
  world.office.trouble = { kind: 'key-refused' };
  await press(life, '0.zip', '1.zip');
  await expect.poll(states).toMatchObject([{ kind: 'queued' }, { kind: 'queued' }]);
  await life.look();
  await life.look();
  expect(world.office.count.signed).toBe(0);
  expect(world.office.calls.length).toBeLessThanOrEqual(2);
});
