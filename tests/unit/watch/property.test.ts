import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack } from './sample.ts';
import { createWatchWorld, DAY, digests, HOUR, type WatchWorld } from './world.ts';

/** `TRIG_RUNS` for a longer campaign, `TRIG_SEED` to see one again. */
const RUNS = Number(process.env.TRIG_RUNS ?? 1_000);
const SEED = Number(process.env.TRIG_SEED ?? Date.now() % 2 ** 31);

/** Told, badge, grabbed, not watched. */
const IDS = ['1', '2', '3', '4'];

const one = fc.constantFrom(...IDS);
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('publish' as const), id: one }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), id: one }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('return' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), sees: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('trouble' as const), isDown: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('kill' as const),
      at: fc.integer({ min: 1, max: 45 }),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
);

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

interface Story {
  readonly world: WatchWorld;
  readonly play: (deed: Deed) => Promise<void>;
  /** Versions that came after the first listing, and are listed. */
  readonly published: () => readonly { readonly packageId: string; readonly id: number }[];
  kills: number;
  /** Somebody looked, so that some were never to be told. */
  wasOpened: boolean;
}

async function begin(): Promise<Story> {
  const world = createWatchWorld(() => 0.5);
  const versions = new Map(IDS.map((id) => [id, [1]]));
  const withdrawn: [string, number][] = [];
  let last = 1;
  const show = () => {
    world.packages = [...versions].map(([id, all]) => pack(id, all));
  };
  show();
  await world.live().refresh();

  const story: Story = {
    world,
    kills: 0,
    wasOpened: false,
    published: () =>
      [...versions].flatMap(([packageId, all]) =>
        all.filter((id) => id > 1).map((id) => ({ packageId, id })),
      ),
    async play(what) {
      switch (what.do) {
        case 'publish':
          last += 1;
          versions.get(what.id)?.push(last);
          return show();
        case 'withdraw': {
          const gone = versions.get(what.id)?.pop();
          if (gone !== undefined) withdrawn.push([what.id, gone]);
          return show();
        }
        case 'return': {
          const [id, version] = withdrawn.pop() ?? [];
          if (id !== undefined && version !== undefined) versions.get(id)?.push(version);
          return show();
        }
        case 'wait':
          return world.until(world.now() + what.hours * HOUR);
        case 'open': {
          story.wasOpened = true;
          // No two listings come in the same millisecond.
          world.advance(1);
          const life = world.live();
          await life.refresh();
          if (what.sees) await life.watcher.settle({ packageIds: IDS, as: 'seen' });
          return;
        }
        case 'trouble':
          world.failure = what.isDown ? { kind: 'unreachable' } : undefined;
          return;
        case 'kill': {
          const next = world.alarm();
          if (next !== undefined) world.advance(Math.max(0, next - world.now()));
          if ((await world.ring(what.at, what.when)).isDead()) story.kills += 1;
          return;
        }
        default:
          what satisfies never;
      }
    },
  };
  return story;
}

test(`told exactly once, whatever is killed when (${RUNS} stories, seed ${SEED})`, async () => {
  const seen = { digests: 0, queued: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
      const story = await begin();
      for (const what of deeds) await story.play(what);
      const { world } = story;
      world.failure = undefined;
      await world.until(world.now() + 4 * DAY);

      // Never twice, but for a background that died between saying and writing: then in the place of the first.
      const told = digests(world).flat();
      const repeated = told.length - new Set(told).size;
      expect(repeated).toBeLessThanOrEqual(story.kills * IDS.length);
      if (story.kills === 0) expect(repeated).toBe(0);

      // Only of what was to be told: of no other package, and of nothing from the first listing.
      for (const news of world.told) {
        if (news.kind !== 'digest') continue;
        for (const item of news.items) {
          // What OS took back before it could be grabbed is told as well.
          const mayBe = deeds.some((what) => what.do === 'withdraw') ? ['1', '3'] : ['1'];
          expect(mayBe).toContain(item.packageId);
          expect(item.versions.every(({ id }) => Number(id) > 1)).toBe(true);
        }
      }

      // Never never: what is listed now and nobody has looked at was told, or queued.
      const said = new Set(
        world.told.flatMap((news) =>
          news.kind === 'digest'
            ? news.items.flatMap(({ versions }) => versions.map(({ id }) => Number(id)))
            : [],
        ),
      );
      for (const { id } of story.published().filter(({ packageId }) => packageId === '1')) {
        if (!story.wasOpened) expect(said.has(id), `version ${id}`).toBe(true);
      }
      // Of full supplies the newest is enough, and it may have been taken back since.
      const newest = Math.max(
        0,
        ...story.published().flatMap(({ packageId, id }) => (packageId === '3' ? id : [])),
      );
      const dealtWith = [...said, ...world.queued.map((name) => Number(name.split('/')[1]))];
      expect(Math.max(0, ...dealtWith)).toBeGreaterThanOrEqual(newest);
      expect(new Set(world.queued).size).toBe(world.queued.length);
      expect(world.queued.every((name) => name.startsWith('3/'))).toBe(true);

      // And it goes on.
      expect(world.alarm()).toBeGreaterThan(world.now());
      seen.digests += digests(world).length;
      seen.queued += world.queued.length;
    }),
    { numRuns: RUNS, seed: SEED },
  );
  // The stories are worth something.
  expect(seen.digests).toBeGreaterThan(RUNS / 10);
  expect(seen.queued).toBeGreaterThan(RUNS / 10);
}, 300_000);
