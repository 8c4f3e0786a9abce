import fc from 'fast-check';
import type { Which } from '../../../utils/commands.ts';
import { newBatch } from '../../../utils/grabs/batch.ts';
import { NO_GRABS } from '../../../utils/grabs/counts.ts';
import { failed, type Grab, type GrabState, type GrabStateKind } from '../../../utils/grabs/grab.ts';
import type { GrabStore } from '../../../utils/ports.ts';
import { keyHold } from '../../gallery/queue-samples.ts';
import { DONE, grabOf, HANDED } from '../grabs/sample.ts';

/** Everything a grab store can be asked to write, as data; `nth` picks among what was made so far. */
export type Deed =
  | {
      readonly do: 'add';
      readonly files: number;
      readonly skipped: number;
      readonly replaces: readonly number[];
    }
  | {
      readonly do: 'move';
      readonly nth: number;
      readonly to: GrabStateKind;
      readonly tries: number | undefined;
    }
  /** Several at once, some of them of the same grab: the store writes them together. */
  | {
      readonly do: 'moves';
      readonly moves: readonly { readonly nth: number; readonly to: GrabStateKind }[];
    }
  /** By what was read of it at the very beginning. */
  | { readonly do: 'move-stale'; readonly nth: number; readonly to: GrabStateKind }
  | {
      readonly do: 'moveAll';
      readonly which: Pick;
      readonly kinds: readonly GrabStateKind[];
      readonly to: GrabStateKind;
      readonly half: boolean;
    }
  | { readonly do: 'reorder'; readonly which: Pick; readonly to: 'first' | 'last' }
  | { readonly do: 'told'; readonly nth: number }
  | { readonly do: 'clear'; readonly which: Pick }
  | { readonly do: 'unclear'; readonly ago: number }
  | { readonly do: 'sweep'; readonly ago: number }
  | { readonly do: 'dropCredential'; readonly nth: number }
  | { readonly do: 'hold'; readonly held: boolean }
  | { readonly do: 'hold-key'; readonly held: boolean };

interface Pick {
  readonly of: Which['of'];
  readonly nth: number;
}

const KINDS = Object.keys(NO_GRABS) as GrabStateKind[];
const nth = fc.nat({ max: 9 });
const kind = fc.constantFrom(...KINDS);
const which = fc.record({ of: fc.constantFrom('grab', 'batch', 'all'), nth } as const);
const ago = fc.nat({ max: 5 });

const deed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('add'),
      files: fc.integer({ min: 1, max: 4 }),
      skipped: fc.nat({ max: 2 }),
      replaces: fc.array(nth, { maxLength: 2 }),
    } as const),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('move'),
      nth,
      to: kind,
      tries: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
    } as const),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('moves'),
      moves: fc.array(fc.record({ nth: fc.nat({ max: 3 }), to: kind } as const), { maxLength: 5 }),
    } as const),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move-stale'), nth, to: kind } as const) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('moveAll'),
      which,
      kinds: fc.uniqueArray(kind, { minLength: 1 }),
      to: kind,
      half: fc.boolean(),
    } as const),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('reorder'),
      which,
      to: fc.constantFrom('first', 'last'),
    } as const),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('told'), nth } as const) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('clear'), which } as const) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unclear'), ago } as const) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sweep'), ago } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('dropCredential'), nth } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hold'), held: fc.boolean() } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hold-key'), held: fc.boolean() } as const) },
);

export const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(deed, { minLength: 1, maxLength: 25 });

/** A state of that kind, of which no other grab has the like at another step. */
function stateOf(to: GrabStateKind, id: string, step: number): GrabState {
  const at = step;
  const linkHash = `${id} ${step}`;
  switch (to) {
    case 'queued':
      return { kind: to };
    case 'waiting':
      return { kind: to, at, until: step * 100 + Number(id.slice(1)), why: { kind: 'cut-off' } };
    case 'signing':
      return { kind: to, at, life: 'l' };
    case 'asking':
      return { kind: to, at, host: 'x.test', told: false };
    case 'handing':
      return { kind: to, at, life: 'l', session: 's', linkHash };
    case 'handed':
      return { ...HANDED, at, linkHash };
    case 'done':
      return { ...DONE, at };
    case 'failed':
      return failed(at, { kind: 'not-found' });
    case 'skipped':
      return { kind: to, at, path: '/d/f.zip', grabbedAt: 0 };
    case 'paused':
    case 'cancelled':
      return { kind: to, at };
    default:
      return to satisfies never;
  }
}

/** What was made so far: the same for every store that the same deeds are done to. */
export interface Made {
  readonly batches: string[];
  readonly grabs: Grab[];
}

/** Does one deed to one store; what it answers is to be the same for all. */
export async function perform(deed: Deed, store: GrabStore, made: Made, step: number): Promise<unknown> {
  const idAt = (index: number): string => made.grabs[index % Math.max(1, made.grabs.length)]?.id ?? 'none';
  const meant = ({ of, nth }: Pick): Which => {
    if (of === 'all') return { of };
    const batch = made.batches[nth % Math.max(1, made.batches.length)];
    return { of, id: of === 'grab' ? idAt(nth) : (batch ?? 'none') };
  };
  switch (deed.do) {
    case 'add': {
      const { files, skipped, replaces } = deed;
      const batchId = `b${made.batches.length}`;
      const credentialId = `c${step % 2}`;
      const grabs = Array.from({ length: files }, (_, index) => {
        const id = `g${made.grabs.length + index}`;
        const state = stateOf(index < skipped ? 'skipped' : 'queued', id, step);
        const size = index % 2 === 0 ? { size: 5 } : {};
        return grabOf(state, { id, batchId, credentialId, versionId: String(step % 3), ...size });
      });
      const replaced = [...new Set(replaces.map(idAt))];
      await store.add(newBatch(batchId, credentialId, grabs, step), grabs, replaced);
      return { batchId, grabs };
    }
    case 'move': {
      const grab = await store.read(idAt(deed.nth));
      return grab && store.move(grab, stateOf(deed.to, grab.id, step), counted(deed.tries));
    }
    case 'moves': {
      const read = await Promise.all(deed.moves.map(({ nth }) => store.read(idAt(nth))));
      const asked = deed.moves.map(async ({ to }, index) => {
        const grab = read[index];
        return grab && store.move(grab, stateOf(to, grab.id, step));
      });
      return Promise.all(asked);
    }
    case 'move-stale': {
      const grab = made.grabs[deed.nth % Math.max(1, made.grabs.length)];
      return grab && store.move(grab, stateOf(deed.to, grab.id, step));
    }
    case 'moveAll':
      return store.moveAll(meant(deed.which), deed.kinds, ({ id }) =>
        deed.half && Number(id.slice(1)) % 2 === 0 ? undefined : stateOf(deed.to, id, step),
      );
    case 'reorder':
      return store.reorder(meant(deed.which), deed.to);
    case 'told':
      return store.told(made.batches[deed.nth] ?? 'none');
    case 'clear':
      return store.clear(meant(deed.which), step);
    case 'unclear':
      return store.unclear(step - deed.ago);
    case 'sweep': {
      let swept = 0;
      while (await store.sweep(step - deed.ago)) swept += 1;
      return swept;
    }
    case 'dropCredential':
      return store.dropCredential(`c${deed.nth % 2}`);
    case 'hold':
      return store.writeHold(deed.held ? { why: 'person', at: step, told: false } : null);
    case 'hold-key':
      return store.writePartHolds(deed.held ? [{ ...keyHold('c1', 'no-key'), at: step }] : []);
    default:
      return deed satisfies never;
  }
}

const counted = (tries: number | undefined) => (tries === undefined ? undefined : { tries });

/** Everything a store can be asked, where the order says nothing without it. */
export async function view(store: GrabStore, { batches, grabs }: Made, step: number) {
  const found = await Promise.all(grabs.map(({ id }) => store.read(id)));
  const rows = found.flatMap((grab) => grab ?? []).sort((a, b) => a.order - b.order);
  const idsOf = (some: readonly Grab[]): readonly string[] => some.map(({ id }) => id);
  const due = await store.due(step * 100, 3);
  return {
    counts: await store.counts(),
    hold: await store.readHold(),
    partHolds: await store.readPartHolds(),
    left: [await store.leftOf('c0'), await store.leftOf('c1')],
    besides: idsOf(await store.inStates(['queued', 'waiting'], 3, { exceptCredentials: ['c0'] })),
    batches: await Promise.all(batches.map((id) => store.batch(id))),
    firsts: (await Promise.all(batches.map((id) => store.anyOf(id)))).map((grab) => grab?.id),
    untold: (await store.untold()).map(({ id }) => id).sort(),
    rows: rows.map(({ order: _, ...grab }) => grab),
    turns: await Promise.all(KINDS.map(async (one) => idsOf(await store.inStates([one])))),
    fronts: idsOf(await store.inStates(KINDS, 2)),
    none: idsOf(await store.inStates(KINDS, 0)),
    due: [idsOf(due.grabs), due.next],
    claimed: (
      await Promise.all(
        rows.map(({ state }) => ('linkHash' in state ? store.byLinkHash(state.linkHash) : undefined)),
      )
    ).map((grab) => grab?.id),
    versions: await Promise.all(
      ['0', '1', '2'].map(async (version) => [...idsOf(await store.ofVersion('c0', '1', version))].sort()),
    ),
  };
}
