import type { Which } from '../../../../utils/commands.ts';
import { type Abandoned, abandonedBy } from '../../../../utils/grabs/abandoned.ts';
import { afterMove, type Batch } from '../../../../utils/grabs/batch.ts';
import { type GrabCounts, less, moved, NO_GRABS, plus, total } from '../../../../utils/grabs/counts.ts';
import { dueOf } from '../../../../utils/grabs/due.ts';
import {
  carrierOf,
  type Grab,
  type GrabState,
  type GrabStateKind,
  isUnfinished,
} from '../../../../utils/grabs/grab.ts';
import type { Hold } from '../../../../utils/grabs/hold.ts';
import type { PartHold } from '../../../../utils/grabs/part-hold.ts';
import type { SavePrompt } from '../../../../utils/grabs/save-prompt.ts';
import { entryOf, type LedgerEntry } from '../../../../utils/ledger/entry.ts';
import type { Among, Counted, GrabStore } from '../../../../utils/ports.ts';

/** What the grab store promises, in plain maps: quick enough for ten thousand runs, and short enough to be believed. */
export interface MemoryStore extends GrabStore {
  readonly grabs: ReadonlyMap<string, Grab>;
  readonly batches: ReadonlyMap<string, Batch>;
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
}

export function createMemoryStore(now: () => number): MemoryStore {
  const grabs = new Map<string, Grab>();
  const batches = new Map<string, Batch>();
  const ledger = new Map<string, LedgerEntry>();
  let counts: GrabCounts = NO_GRABS;
  let hold: Hold | null = null;
  let aria2Hold: Hold | null = null;
  let partHolds: readonly PartHold[] = [];
  let savePrompt: SavePrompt | null = null;
  let abandoned: readonly Abandoned[] = [];

  const sorted = (wanted: (grab: Grab) => boolean): readonly Grab[] =>
    [...grabs.values()].filter(wanted).sort((a, b) => a.order - b.order);
  const isMeant = (which: Which) => (grab: Grab) =>
    which.of === 'all' || which.id === (which.of === 'grab' ? grab.id : grab.batchId);
  const isListed = (grab: Grab): boolean => batches.get(grab.batchId)?.clearedAt === undefined;

  function letGo(grab: Grab, next?: GrabState): void {
    const left = abandonedBy(grab, next);
    if (left) abandoned = [...abandoned.filter(({ linkHash }) => linkHash !== left.linkHash), left];
  }

  function change(grab: Grab, state: GrabState | undefined, counted?: Counted): void {
    const batch = batches.get(grab.batchId);
    if (!state || grab.state.kind === 'handing') letGo(grab, state);
    if (isListed(grab)) counts = moved(counts, grab.state, state);
    const next = batch && afterMove(batch, grab, state, now());
    if (next && total(next.counts) === 0) batches.delete(next.id);
    else if (next) batches.set(next.id, next);
    if (!state) return void grabs.delete(grab.id);
    const entry = entryOf({ ...grab, state });
    grabs.set(grab.id, { ...grab, ...counted, state });
    if (entry) ledger.set(entry.id, entry);
  }

  function clearable(which: Which): readonly Batch[] {
    const over = [...batches.values()].filter(
      ({ phase, clearedAt }) => phase !== 'open' && clearedAt === undefined,
    );
    if (which.of === 'all') return over.filter((batch) => batch.counts.failed === 0);
    const grab = which.of === 'grab' ? grabs.get(which.id) : undefined;
    const batch = batches.get(grab?.batchId ?? (which.of === 'batch' ? which.id : ''));
    if (grab && batch && total(batch.counts) > 1) {
      if (!isUnfinished(grab)) change(grab, undefined);
      return [];
    }
    return over.filter(({ id }) => id === batch?.id);
  }

  return {
    grabs,
    batches,
    ledger,
    read: async (id) => grabs.get(id),
    batch: async (id) => batches.get(id),
    anyOf: async (batchId) => sorted((grab) => grab.batchId === batchId)[0],
    counts: async () => counts,
    leftOf: async (credentialId) =>
      sorted((grab) => grab.credentialId === credentialId && isUnfinished(grab)).length,
    inStates: async (kinds, limit, among) =>
      kinds.flatMap((kind) =>
        sorted((grab) => grab.state.kind === kind && isOf(among)(grab)).slice(0, limit),
      ),
    async due(at, limit, among) {
      const waiting = sorted((grab) => grab.state.kind === 'waiting' && isOf(among)(grab));
      return dueOf(
        [...waiting].sort((a, b) => untilOf(a) - untilOf(b)),
        at,
        limit,
      );
    },
    byLinkHash: async (linkHash) =>
      sorted(({ state }) => 'linkHash' in state && state.linkHash === linkHash)[0],
    ofVersion: async (credentialId, packageId, versionId) =>
      sorted(
        (grab) =>
          grab.credentialId === credentialId && grab.packageId === packageId && grab.versionId === versionId,
      ),
    withOtherKeys: async (credentialId, packageId, versionId) =>
      sorted(
        (grab) =>
          grab.credentialId !== credentialId &&
          grab.packageId === packageId &&
          grab.versionId === versionId &&
          isUnfinished(grab),
      ),
    async add(batch, added, replaced) {
      const last = Math.max(0, ...[...grabs.values()].map(({ order }) => order));
      for (const id of replaced) {
        const earlier = grabs.get(id);
        if (earlier) change(earlier, undefined);
      }
      added.forEach((grab, index) => void grabs.set(grab.id, { ...grab, order: last + 1 + index }));
      batches.set(batch.id, batch);
      counts = plus(counts, batch.counts);
    },
    async move(grab, state, counted) {
      const stored = grabs.get(grab.id);
      if (!stored || stored.carrier !== grab.carrier) return false;
      if (JSON.stringify(stored.state) !== JSON.stringify(grab.state)) return false;
      change(stored, state, counted);
      return true;
    },
    async moveAll(which, kinds, to) {
      for (const grab of sorted(
        (one) => isMeant(which)(one) && kinds.includes(one.state.kind) && isListed(one),
      )) {
        const state = to(grab);
        if (!state) continue;
        letGo(grab, state);
        change(grab, state, AFRESH);
      }
    },
    async reorder(which, to) {
      const orders = [...grabs.values()].map(({ order }) => order);
      const meant = sorted((grab) => isMeant(which)(grab) && MOVABLE.has(grab.state.kind));
      const start = to === 'first' ? Math.min(...orders) - meant.length : Math.max(...orders) + 1;
      meant.forEach((grab, index) => void grabs.set(grab.id, { ...grab, order: start + index }));
    },
    untold: async () => [...batches.values()].filter(({ phase }) => phase === 'ended'),
    async told(id) {
      const batch = batches.get(id);
      if (batch?.phase === 'ended') batches.set(id, { ...batch, phase: 'told' });
    },
    async clear(which, at) {
      for (const batch of clearable(which)) {
        counts = less(counts, batch.counts);
        batches.set(batch.id, { ...batch, clearedAt: at });
      }
    },
    async unclear(at) {
      for (const { clearedAt, ...batch } of batches.values()) {
        if (clearedAt !== at) continue;
        counts = plus(counts, batch.counts);
        batches.set(batch.id, batch);
      }
    },
    async sweep(before) {
      const [batch] = [...batches.values()].filter(
        ({ clearedAt }) => clearedAt !== undefined && clearedAt <= before,
      );
      if (!batch) return false;
      for (const { id } of sorted((grab) => grab.batchId === batch.id)) grabs.delete(id);
      batches.delete(batch.id);
      return true;
    },
    async dropCredential(credentialId) {
      for (const grab of sorted((one) => one.credentialId === credentialId)) change(grab, undefined);
    },
    isCarried: async () => sorted((grab) => isUnfinished(grab) && carrierOf(grab) === 'aria2').length > 0,
    async carry(batchId, carrier, to) {
      const batch = batches.get(batchId);
      if (!batch || carrierOf(batch) === carrier) return;
      const own = carrier === 'aria2' ? { carrier } : {};
      for (const { carrier: _, ...grab } of sorted((one) => one.batchId === batchId && isUnfinished(one))) {
        const state = to(grab);
        letGo(grab, state);
        change({ ...grab, ...own }, state, AFRESH);
      }
      const { carrier: _, ...moved } = batches.get(batchId) ?? batch;
      batches.set(batchId, { ...moved, ...own });
    },
    abandoned: async () => abandoned,
    async forgetAbandoned(linkHashes) {
      abandoned = abandoned.filter(({ linkHash }) => !linkHashes.includes(linkHash));
    },
    readHold: async (carrier) => (carrier ? aria2Hold : hold),
    async writeHold(next, carrier) {
      if (carrier) aria2Hold = next;
      else hold = next;
    },
    readSavePrompt: async () => savePrompt,
    async writeSavePrompt(next) {
      savePrompt = next;
    },
    readPartHolds: async () => partHolds,
    async writePartHolds(next) {
      partHolds = next;
    },
  };
}

const MOVABLE: ReadonlySet<GrabStateKind> = new Set(['queued', 'waiting', 'paused']);

const isOf =
  ({ exceptCredentials = [], exceptBatches = [], batchId, carrier }: Among = {}) =>
  (grab: Grab) =>
    !exceptCredentials.includes(grab.credentialId) &&
    !exceptBatches.includes(grab.batchId) &&
    grab.batchId === (batchId ?? grab.batchId) &&
    carrierOf(grab) === (carrier ?? carrierOf(grab));

const AFRESH: Counted = { tries: 0, held: 0 };

const untilOf = ({ state }: Grab): number => (state.kind === 'waiting' ? state.until : 0);
