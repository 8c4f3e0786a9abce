import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { HANDING_LEASE } from '../../../utils/grabs/reconcile.ts';
import { finishAll, grabs, press, states } from './world/queue.ts';
import { FILES } from './world/shelf.ts';
import { emptyDatabase, inDatabase } from './world/stores.ts';
import { createWorld, type Life } from './world/world.ts';

// The real one hashes in another thread, and says nobody when.
vi.mock('../../../utils/grabs/link-hash.ts', () => ({
  linkHash: async (link: string) => `hash ${link.length} ${link.split('n=')[1]}`,
}));
vi.setConfig({ testTimeout: 60_000 });

beforeEach(emptyDatabase);

const [FIRST = '', SECOND = ''] = FILES;

/** As the background looks: what fails is not its end. */
async function look({ grabber, mortal }: Life): Promise<void> {
  grabber.tick().catch(() => undefined);
  await mortal.rest();
}

/** A world whose store refuses some of its moves, counted from one. */
function worldThatRefuses(isRefused: (move: number) => boolean) {
  let moves = 0;
  const world = createWorld((now) => {
    const stores = inDatabase(now);
    const move: typeof stores.store.move = (...asked) => {
      moves += 1;
      return isRefused(moves)
        ? Promise.reject(new DOMException('IO error: FILE_ERROR_NO_SPACE', 'UnknownError'))
        : stores.store.move(...asked);
    };
    return { ...stores, store: { ...stores.store, move } };
  });
  return { world, moves: () => moves };
}

test.each([1, 2, 3, 4, 5])(
  'a write that fails, the %s. of all, leaves no file behind in the same life of the background',
  async (nth) => {
    const { world } = worldThatRefuses((move) => move === nth);
    const life = world.live();
    await look(life);
    await press(life, FIRST, SECOND);
    await look(life);
    world.advance(HANDING_LEASE + 6_000);
    for (let turn = 0; turn < 4; turn++) {
      await look(life);
      finishAll(world);
    }
    await look(life);
    expect(await states()).toMatchObject([{ kind: 'done' }, { kind: 'done' }]);
    expect(new Set((await grabs()).map(({ path }) => path)).size).toBe(2);
    expect(world.browser.finished).toHaveLength(2);
  },
);

test('on a full disk OS is not asked for a link with each look', async () => {
  let isFull = false;
  const { world } = worldThatRefuses(() => isFull);
  const life = world.live();
  await look(life);
  isFull = true;
  await press(life, ...FILES.slice(0, 10));
  const asked = world.office.calls.length;
  for (let turn = 0; turn < 20; turn++) {
    world.advance(30_000);
    await look(life);
  }
  expect(world.office.calls.length - asked).toBeLessThanOrEqual(6);

  isFull = false;
  world.advance(30_000);
  for (let turn = 0; turn < 6; turn++) {
    await look(life);
    finishAll(world);
  }
  await look(life);
  expect((await states()).filter(({ kind }) => kind === 'done')).toHaveLength(10);
});
