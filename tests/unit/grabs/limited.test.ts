import 'fake-indexeddb/auto';

import { beforeEach, expect, test, vi } from 'vitest';
import { finishAll, grabs, look, newWorld, press } from './world/queue.ts';
import { FILES, PRODUCT } from './world/shelf.ts';
import { emptyDatabase } from './world/stores.ts';
import type { Life, World } from './world/world.ts';

// The real one hashes in another thread, and says nobody when.
vi.mock('../../../utils/grabs/link-hash.ts', () => ({
  linkHash: async (link: string) => `hash ${link.length} ${link.split('n=')[1]}`,
}));
vi.setConfig({ testTimeout: 60_000 });

beforeEach(emptyDatabase);

async function goOn(world: World, life: Life, looks: number): Promise<void> {
  for (let nth = 0; nth < looks; nth++) {
    finishAll(world);
    await life.look();
  }
}

const done = async (packageId: string): Promise<number> =>
  (await grabs()).filter((grab) => grab.packageId === packageId && grab.state.kind === 'done').length;

test('forty files are signed at full speed where OS refuses none', async () => {
  const world = newWorld();
  const life = await look(world);
  await press(life, ...FILES);
  await goOn(world, life, 30);
  expect(await done('1')).toBe(40);
});

test('a 429 to one key waits a minute and leaves OpenData going, and no grab fails of it', async () => {
  const world = newWorld();
  const life = await look(world);
  world.office.limit = 10;
  await press(life, ...FILES.slice(0, 20));
  await goOn(world, life, 10);
  expect(await done('1')).toBe(10);
  const refused = world.office.count.refused;
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThanOrEqual(8);

  void life.grabber.acceptProduct({ productId: PRODUCT, fileNames: ['0.zip', '1.zip'], isPointedAt: false });
  await life.mortal.rest();
  await goOn(world, life, 4);
  expect([await done(PRODUCT), await done('1'), world.office.count.refused]).toEqual([2, 10, refused]);
  expect(life.wake()).toBeGreaterThan(world.now());

  for (let minute = 0; minute < 4; minute++) {
    world.advance(62_000);
    await goOn(world, life, 12);
  }
  expect(await done('1')).toBe(20);
  expect((await grabs()).map(({ tries }) => tries)).toEqual(Array.from({ length: 22 }, () => 0));
});

test('one file that OS answers with 429 for ever fails by itself, and the others arrive', async () => {
  const world = newWorld();
  const life = await look(world);
  const ask = world.office.ask;
  world.office.ask = (path, key) =>
    path.includes('=0.zip') ? { ok: false, failure: { kind: 'rate-limited' } } : ask(path, key);
  await press(life, ...FILES.slice(0, 12));
  for (let minute = 0; minute < 6; minute++) {
    await goOn(world, life, 6);
    world.advance(62_000);
  }
  const failed = (await grabs()).filter(({ state }) => state.kind === 'failed');
  expect(failed.map(({ fileName }) => fileName)).toEqual(['0.zip']);
  expect(await done('1')).toBe(11);
});
