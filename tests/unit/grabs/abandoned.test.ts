import 'fake-indexeddb/auto';

import { beforeEach, expect, test } from 'vitest';
import { createGrabStore } from '../../../utils/platform/grab-store.ts';
import { look, newWorld, press, states } from './world/queue.ts';
import { CREDENTIAL, SIZE } from './world/shelf.ts';
import { emptyDatabase } from './world/stores.ts';
import type { Life, World } from './world/world.ts';

beforeEach(emptyDatabase);

const store = createGrabStore(() => {}, { now: () => 0 });

/** As it is stored: the background of the test writes too. */
const abandoned = () => {
  store.forget();
  return store.abandoned();
};

/** Two files whose download the browser has been told of: it has answered, or storage has not. */
async function begun(hasAnswered: boolean): Promise<{ readonly world: World; readonly life: Life }> {
  const world = newWorld();
  world.browser.isSlow = !hasAnswered;
  const life = await look(world);
  await press(life, '0.zip', '1.zip');
  const kind = hasAnswered ? 'handed' : 'handing';
  await expect.poll(states).toMatchObject([{ kind }, { kind }]);
  return { world, life };
}

const finishAll = (world: World): void => {
  for (const { id } of world.browser.running()) world.browser.finish(id, SIZE);
};

/** Ways to want a file no more; the commands write, and the background dies before it has stopped anything. */
const LETS_GO: Readonly<Record<string, () => Promise<unknown>>> = {
  cancelled: () => store.moveAll({ of: 'all' }, ['handing', 'handed'], () => ({ kind: 'cancelled', at: 1 })),
  'of a key that is removed': () => store.dropCredential(CREDENTIAL),
};

const WAYS = Object.keys(LETS_GO).flatMap((way) => [
  [way, 'after the browser has answered', true] as const,
  [way, 'before the browser has answered', false] as const,
]);

test.each(WAYS)('%s by a background that dies, %s: the whole file goes', async (way, _, hasAnswered) => {
  const { world, life } = await begun(hasAnswered);
  life.mortal.die();
  await LETS_GO[way]?.();
  // Before anybody looks, storage has answered and the small files are whole.
  world.browser.isSlow = false;
  world.browser.arrive();
  await expect.poll(() => world.browser.items.length).toBe(2);
  finishAll(world);
  expect(world.browser.finished).toHaveLength(2);
  await look(world);
  await expect.poll(() => world.browser.items).toEqual([]);
  expect(world.browser.finished).toEqual([]);
  await expect.poll(() => abandoned()).toEqual([]);
});

test('one that comes after a look has given it up is put away, unless the file is on its way again', async () => {
  const { world, life } = await begun(false);
  life.mortal.die();
  await look(world);
  world.advance(21_000);
  // Its lease is over: both are asked for anew, and the first answers come after all.
  const next = await look(world);
  await expect.poll(() => abandoned()).toHaveLength(2);
  expect(world.isAlarmSet).toBe(true);
  world.browser.isSlow = false;
  world.browser.arrive();
  await next.look();
  await expect.poll(() => abandoned()).toEqual([]);
  await expect.poll(() => world.browser.running()).toHaveLength(2);
  finishAll(world);
  await next.look();
  await expect.poll(states).toMatchObject([{ kind: 'done' }, { kind: 'done' }]);
});

test('what never comes is given up after ten minutes', async () => {
  const { world, life } = await begun(false);
  life.mortal.die();
  await LETS_GO.cancelled?.();
  const next = await look(world);
  expect(await abandoned()).toHaveLength(2);
  world.advance(9 * 60_000);
  await next.look();
  expect(await abandoned()).toHaveLength(2);
  expect(world.isAlarmSet).toBe(true);
  world.advance(2 * 60_000);
  await next.look();
  expect(await abandoned()).toEqual([]);
  expect(world.isAlarmSet).toBe(false);
});

test('a refusal leaves nothing to wait for', async () => {
  const { world, life } = await begun(true);
  world.browser.downloads.start = async () => ({ ok: false, failure: { kind: 'name-refused' } });
  await press(life, '3.zip');
  await expect.poll(states).toContainEqual(expect.objectContaining({ kind: 'failed' }));
  await expect.poll(() => abandoned()).toEqual([]);
});
