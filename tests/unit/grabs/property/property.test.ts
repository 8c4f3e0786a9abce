import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type GrabCounts, moved, moving, NO_GRABS } from '../../../../utils/grabs/counts.ts';
import { type Grab, isUnfinished } from '../../../../utils/grabs/grab.ts';
import type { MemoryStore } from '../world/memory-store.ts';
import { keyOf } from '../world/office.ts';
import { SIZE } from '../world/shelf.ts';
import { inMemory } from '../world/stores.ts';
import { createWorld, type World } from '../world/world.ts';
import { type Deed, deeds, setBack } from './deeds.ts';
import { createStory } from './story.ts';
import { credentialOf } from './whose.ts';

// The real one is as right and a thousand times slower here: it hashes in another thread.
vi.mock('../../../../utils/grabs/link-hash.ts', () => ({
  linkHash: async (link: string) => `hash ${link.length} ${link.at(-1)} ${link.split('n=')[1]}`,
}));

/** `TRIG_RUNS` for a longer campaign, `TRIG_SEED` to see one again. */
const RUNS = Number(process.env.TRIG_RUNS ?? 10_000);
const SEED = Number(process.env.TRIG_SEED ?? Date.now() % 2 ** 31);

test(`whatever happens in whatever order, every grab ends once and well (${RUNS} stories, seed ${SEED})`, async () => {
  const { byAria2, wanting, refused, ends } = await tellStories({ numRuns: RUNS, seed: SEED });
  // The stories are worth something: many ended each way.
  expect(byAria2).toBeGreaterThan(RUNS / 20);
  expect(wanting).toBeGreaterThan(RUNS / 20);
  expect(refused).toBeGreaterThan(RUNS / 200);
  for (const [end, count] of Object.entries(ends)) expect(count, end).toBeGreaterThan(RUNS / 200);
}, 900_000);

const BACK = Math.round(RUNS / 20);

test(`the clock set back in the middle changes nothing of that (${BACK} stories, seed ${SEED})`, async () => {
  const { ends } = await tellStories({ numRuns: BACK, seed: SEED }, setBack);
  expect(ends.done).toBeGreaterThan(BACK / 2);
}, 900_000);

/** What once failed: the story in its shortest form, and those around it. */
test('a batch taken back from aria2 while it does not answer is not fetched there as well (seed 680098394)', async () => {
  const shortest: readonly Deed[] = [
    { do: 'takes-new', is: true },
    { do: 'press', version: '2', files: 1, skipsSame: false },
    { do: 'slow', slow: true },
    { do: 'aria2', is: 'away' },
    { do: 'carry', nth: 0, to: 'browser' },
    { do: 'pause', which: { of: 'grab', nth: 0 } },
  ];
  const first = await tellStories({ numRuns: 1, examples: [[shortest]] });
  expect(first.byAria2).toBe(1);
  // The path names the story to begin with: the 2,150th is among the hundred.
  const around = await tellStories({ numRuns: 100, seed: 680_098_394, path: '2100' });
  expect(around.byAria2).toBeGreaterThan(0);
});

/** Plays stories, each in a world of its own, and says what came of them. */
async function tellStories(how: fc.Parameters<[readonly Deed[]]>, of = deeds) {
  let byAria2 = 0;
  let wanting = 0;
  let refused = 0;
  const ends = { done: 0, failed: 0, cancelled: 0, skipped: 0, same: 0 };
  await fc.assert(
    fc.asyncProperty(of, async (story) => {
      const { world, store } = begin();
      const { play, endWell } = createStory(world, store);
      for (const deed of story) {
        await play(deed);
        holds(world, store);
      }
      if (await endWell()) wanting += 1;
      holds(world, store);
      for (const grab of store.grabs.values()) {
        expect(isUnfinished(grab), JSON.stringify(grab)).toBe(false);
        if (grab.state.kind === 'failed') expect(grab.state.failure.kind).not.toBe('rate-limited');
        if (grab.state.kind in ends) ends[grab.state.kind as keyof typeof ends] += 1;
        if (grab.state.kind === 'skipped' && grab.state.same) ends.same += 1;
      }
      expect([...world.browser.running(), ...world.aria2.running()]).toEqual([]);
      byAria2 += world.aria2.count.begun;
      if (world.office.refusedAt.length > 0) refused += 1;
    }),
    how,
  );
  return { byAria2, wanting, refused, ends };
}

/** Every deed means the same there: `finish` is Save, `USER_CANCELED` is Cancel. */
test(`the same where the browser asks where to save each file (${RUNS / 10} stories, seed ${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (story) => {
      const { world, store } = begin();
      world.browser.asks = true;
      const { play, endWell } = createStory(world, store);
      for (const deed of story) {
        await play(deed);
        holds(world, store);
      }
      await endWell();
      holds(world, store);
      for (const grab of store.grabs.values()) expect(isUnfinished(grab), JSON.stringify(grab)).toBe(false);
      expect([...world.browser.running(), ...world.aria2.running()]).toEqual([]);
    }),
    { numRuns: RUNS / 10, seed: SEED },
  );
}, 900_000);

function begin(): { readonly world: World; readonly store: MemoryStore } {
  let store: MemoryStore | undefined;
  const world = createWorld(
    inMemory((made) => {
      store = made;
    }),
  );
  if (!store) throw new Error('No store was made.');
  return { world, store };
}

const countsOf = (grabs: readonly Grab[]): GrabCounts =>
  grabs.reduce((counts, { state }) => moved(counts, undefined, state), NO_GRABS);

/** What is true at every moment. */
function holds({ browser, aria2, office, lives, now, isAlarmSet }: World, store: MemoryStore): void {
  const grabs = [...store.grabs.values()];

  // A background that dies right here is woken as long as there is anything to do.
  if (moving(countsOf(grabs)) > 0) expect(isAlarmSet).toBe(true);

  // Never done with another size than the catalogue's.
  for (const { state, size } of grabs) if (state.kind === 'done') expect(state.size).toBe(size);

  // Skipped for the sake of another file only where that one was whole, and has its very bytes.
  for (const { state, md5 } of grabs) {
    if (state.kind !== 'skipped' || !state.same) continue;
    const { versionId, fileName } = state.same;
    const alike = [...store.ledger.values()].find(
      (entry) => entry.versionId === versionId && entry.fileName === fileName,
    );
    expect(alike).toMatchObject({ md5, size: SIZE, path: state.path });
  }

  // Nothing fetched twice: a whole file lies at each path at most once, and no path is written by two at once.
  // What aria2 does while it cannot be asked, nobody can stop.
  const running = [...browser.running(), ...(aria2.isAway ? [] : aria2.running())];
  const finished = [...browser.finished, ...aria2.finished];
  expect(new Set(running.map(({ path }) => path)).size).toBe(running.length);
  expect(new Set(finished).size).toBe(finished.length);

  // Limits: places, with the few that stood still and went on.
  expect(browser.running().length).toBeLessThanOrEqual(10 + 4);
  expect(aria2.running().length).toBeLessThanOrEqual(4 + 4);

  // Few are refused for a limit: what one look signs together, once for each key, and two at a time after that. A life
  // that dies before it has written what it learned leaves the next one to learn it again.
  const recent = (times: readonly number[]): number => times.filter((at) => now() - at < 60_000).length;
  expect(recent(office.refusedAt)).toBeLessThanOrEqual(3 * 20 * (recent(lives) + 1));

  // No key was ever sent for what is another one's.
  for (const { path, key } of office.asked.splice(0)) {
    expect(key, path).toBe(keyOf(credentialOf(/versions\/(\d)/.exec(path)?.[1] ?? '')));
  }

  // Neither key nor link is stored anywhere.
  const stored = JSON.stringify([...grabs, ...store.batches.values(), ...store.ledger.values()]);
  expect(stored).not.toMatch(/KEY|sig=|blob\.core/);

  // The figures that are kept are those one would count.
  for (const batch of store.batches.values()) {
    const mine = grabs.filter(({ batchId }) => batchId === batch.id);
    expect(batch.counts).toEqual(countsOf(mine));
    const done = mine.filter(({ state }) => state.kind === 'done').length;
    expect(batch.bytes.done).toBe(done * SIZE);
  }
}
