import { expect, test, vi } from 'vitest';
import type { Failure } from '../../../utils/failure.ts';
import type { Grab } from '../../../utils/grabs/grab.ts';
import type { MemoryStore } from './world/memory-store.ts';
import { press } from './world/queue.ts';
import { FILES } from './world/shelf.ts';
import { inMemory } from './world/stores.ts';
import { createWorld, type World } from './world/world.ts';

vi.mock('../../../utils/grabs/link-hash.ts', () => ({ linkHash: async (link: string) => `hash ${link}` }));

const [FIRST = ''] = FILES;

interface Stoppable {
  readonly world: World;
  readonly store: MemoryStore;
  stop(): void;
  goOn(): void;
}

/** A world in which one step of the background can be made to wait. */
function stoppable(step: 'due' | 'add'): Stoppable {
  let made: MemoryStore | undefined;
  let gate = Promise.resolve();
  let open = (): void => {};
  const world = createWorld((now) => {
    const stores = inMemory((store) => {
      made = store;
    })(now);
    const late = async (...asked: readonly unknown[]): Promise<unknown> => {
      await gate;
      return Reflect.apply(stores.store[step], stores.store, asked);
    };
    return { ...stores, store: { ...stores.store, [step]: late } };
  });
  if (!made) throw new Error('The world has no store.');
  return {
    world,
    store: made,
    stop() {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    goOn: () => open(),
  };
}

const kinds = ({ grabs }: { readonly grabs: ReadonlyMap<string, Grab> }) =>
  [...grabs.values()].map(({ state }) => state.kind);

test.each<Failure>([{ kind: 'key-refused' }, { kind: 'offline' }])(
  '$kind: a look that was under way when it was heard begins nothing',
  async (trouble) => {
    // It has seen what holds, and not yet what is queued.
    const { world, store, stop, goOn } = stoppable('due');
    world.online = trouble.kind !== 'offline';
    const life = world.live();
    await life.look();
    world.office.trouble = trouble;
    stop();
    void life.grabber.tick();
    await life.mortal.rest();
    await press(life, FIRST);
    expect(kinds(store)).toEqual(['queued']);
    world.office.trouble = undefined;
    goOn();
    await life.mortal.rest();
    expect(kinds(store)).toEqual(['queued']);
    expect(world.office.calls).toHaveLength(1);
    const holds = [await store.readHold(), ...(await store.readPartHolds())];
    expect(holds.filter((hold) => hold)).toMatchObject([{ why: trouble.kind }]);
  },
);

test('a link that comes when the queue has been paused meanwhile is given back', async () => {
  // The link is asked for before the grab is written.
  const { world, store, stop, goOn } = stoppable('add');
  const life = world.live();
  await life.look();
  stop();
  await press(life, FIRST);
  expect(world.office.count.signed).toBe(1);
  await life.grabber.pause({ of: 'all' });
  goOn();
  await life.mortal.rest();
  expect(kinds(store)).toEqual(['queued']);
  expect(world.browser.count.begun).toBe(0);
  await life.grabber.resume({ of: 'all' });
  await life.mortal.rest();
  expect(kinds(store)).toEqual(['handed']);
});

test.each([
  ['all', 'queued'],
  ['batch', 'paused'],
] as const)('paused (%s) before storage has answered, a file does not come after all', async (of, rests) => {
  const { world, store } = stoppable('add');
  const life = world.live();
  await life.look();
  world.browser.isSlow = true;
  await press(life, FIRST);
  expect(kinds(store)).toEqual(['handing']);
  const [batchId = ''] = store.batches.keys();
  await life.grabber.pause(of === 'all' ? { of } : { of, id: batchId });
  world.browser.arrive();
  await life.mortal.rest();
  expect(kinds(store)).toEqual([rests]);
  expect(world.browser.items).toEqual([]);
  world.browser.isSlow = false;
  await life.grabber.resume({ of: 'all' });
  await life.mortal.rest();
  expect(kinds(store)).toEqual(['handed']);
  expect(world.browser.running()).toHaveLength(1);
});
