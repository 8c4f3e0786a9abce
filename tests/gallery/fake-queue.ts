import type { Taken, Which } from '../../utils/commands.ts';
import type { DataFile } from '../../utils/data-hub/data-package.ts';
import type { Batch } from '../../utils/grabs/batch.ts';
import { type GrabCounts, NO_GRABS, unfinished } from '../../utils/grabs/counts.ts';
import { type Grab, type GrabState, isUnfinished } from '../../utils/grabs/grab.ts';
import type { Hold } from '../../utils/grabs/hold.ts';
import type { PartHold } from '../../utils/grabs/part-hold.ts';
import type { SavePrompt } from '../../utils/grabs/save-prompt.ts';
import type { LedgerEntry } from '../../utils/ledger/entry.ts';
import { findSame } from '../../utils/ledger/same-file.ts';
import type { GrabReader, LedgerReader, PaceView } from '../../utils/ports.ts';
import type { Settings } from '../../utils/settings.ts';
import { batchesOf, grab } from './queue-samples.ts';
import { NOW, PACKAGES } from './samples.ts';

/** The queue of a scene: grabs with their rows, and batches of which only the figures are known. */
export interface QueueScene {
  readonly grabs?: readonly Grab[];
  /** Those without rows in `grabs`; the others are counted from their rows. */
  readonly batches?: readonly Batch[];
  readonly aria2Hold?: Hold;
  readonly hold?: Hold | null;
  readonly partHolds?: readonly PartHold[];
  readonly savePrompt?: SavePrompt | null;
  readonly pace?: PaceView;
  readonly ledger?: readonly LedgerEntry[];
  readonly settings?: Settings;
  /** Downloads whose file is gone. */
  readonly missing?: readonly number[];
}

const PACE: PaceView = { keys: {} };

export function batchesIn({ grabs = [], batches = [] }: QueueScene): readonly Batch[] {
  const given = new Map(batches.map((one) => [one.id, one]));
  // What a state says of its batch beyond the figures, such as its phase, holds until a command moves it.
  const counted = batchesOf(grabs).map((one) => given.get(one.id) ?? one);
  const known = new Set(counted.map(({ id }) => id));
  return [...counted, ...batches.filter(({ id }) => !known.has(id))]
    .filter(({ clearedAt }) => clearedAt === undefined)
    .sort((a, b) => b.addedAt - a.addedAt);
}

export function grabReader(scene: () => QueueScene): GrabReader {
  const all = () => scene().grabs ?? [];
  const inOrder = () => [...all()].sort((a, b) => a.order - b.order);
  return {
    batches: async () => batchesIn(scene()),
    queue: async () => ({
      counts: batchesIn(scene())
        .map(({ counts }) => counts)
        .reduce(added, NO_GRABS),
      hold: scene().hold ?? null,
      partHolds: scene().partHolds ?? [],
      aria2Hold: scene().aria2Hold ?? null,
      savePrompt: scene().savePrompt ?? null,
      pace: scene().pace ?? PACE,
    }),
    ids: async ({ batchId, kinds, limit }) =>
      inOrder()
        .filter((one) => batchId === undefined || one.batchId === batchId)
        .filter((one) => !kinds || kinds.includes(one.state.kind))
        .map(({ id }) => id)
        .slice(0, limit),
    async read(ids) {
      const byId = new Map(all().map((one) => [one.id, one]));
      return ids.map((id) => byId.get(id));
    },
    running: async () => inOrder().filter(({ state }) => state.kind === 'handed'),
    ofVersion: async (_, packageId, versionId) =>
      all().filter((one) => one.packageId === packageId && one.versionId === versionId),
  };
}

export function ledgerReader(scene: () => QueueScene): LedgerReader {
  const entries = () => [...(scene().ledger ?? [])].sort((a, b) => b.at - a.at);
  return {
    async page(query, limit, after) {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      const found = entries().filter(({ packageName, packageId, versionId, fileName }) => {
        const text = [packageName, packageId, versionId, fileName].join(' ').toLowerCase();
        return words.every((word) => text.includes(word));
      });
      const from = after ? found.findIndex(({ id }) => id === after.id) + 1 : 0;
      return found.slice(from, from + limit);
    },
    count: async () => entries().length,
    atHand: async (md5s) =>
      entries().filter(
        ({ md5, downloadId }) => md5s.includes(md5 ?? '') && !scene().missing?.includes(downloadId),
      ),
    versions: async (packageId) => entries().filter((one) => one.packageId === packageId),
  };
}

const added = (a: GrabCounts, b: GrabCounts): GrabCounts => {
  const sum = { ...a };
  for (const kind of Object.keys(sum) as (keyof GrabCounts)[]) sum[kind] += b[kind];
  return sum;
};

export const isOf = (which: Which, one: Grab): boolean =>
  which.of === 'all' || (which.of === 'batch' ? one.batchId === which.id : one.id === which.id);

/** Moves those for which `to` names a state; their batches are counted anew. */
export function moveAll(
  scene: QueueScene,
  which: Which,
  to: (grab: Grab) => GrabState | undefined,
): QueueScene {
  const touched = new Set<string>();
  const grabs = (scene.grabs ?? []).map((one) => {
    const state = isOf(which, one) ? to(one) : undefined;
    if (!state) return one;
    touched.add(one.batchId);
    return { ...one, state };
  });
  const batches = (scene.batches ?? [])
    .filter(({ id }) => !touched.has(id))
    .map((one) => {
      const isMeant = which.of === 'all' || (which.of === 'batch' && which.id === one.id);
      return isMeant && !grabs.some(({ batchId }) => batchId === one.id) ? moveFigures(one, to) : one;
    });
  return { ...scene, grabs, batches };
}

/** A batch without rows moves by its figures alone. */
function moveFigures(one: Batch, to: (grab: Grab) => GrabState | undefined): Batch {
  const counts = { ...one.counts };
  for (const [kind, count] of Object.entries(one.counts) as [keyof GrabCounts, number][]) {
    const next = count > 0 ? to(grab('', { kind } as GrabState))?.kind : undefined;
    if (next === undefined || next === kind) continue;
    counts[kind] -= count;
    counts[next] += count;
  }
  return { ...one, counts, phase: unfinished(counts) === 0 ? 'told' : 'open' };
}

export interface WantedFile {
  readonly packageId: string;
  readonly versionId: string;
  readonly file: DataFile;
  /** What the catalogue of samples does not know of it. */
  readonly more?: Partial<Grab>;
}

/** Queues files as the background would: those on their way are not taken twice, those done are skipped. */
export function take(
  scene: QueueScene,
  wanted: readonly WantedFile[],
  skip: boolean,
  skipsSame = false,
): { readonly grabs: readonly Grab[]; readonly taken: Taken } {
  const before = scene.grabs ?? [];
  const batchId = grab('', { kind: 'queued' }).batchId;
  const fresh: Grab[] = [];
  let onTheirWay = 0;
  for (const { packageId, versionId, file, more } of wanted) {
    const there = before.filter(
      (one) => one.versionId === versionId && one.packageId === packageId && one.fileName === file.fileName,
    );
    if (there.some(isUnfinished)) {
      onTheirWay += 1;
      continue;
    }
    const done = skip ? there.find(({ state }) => state.kind === 'done') : undefined;
    const same = skipsSame ? findSame(scene.ledger ?? [])(file, { packageId, versionId }) : undefined;
    const state: GrabState = done
      ? { kind: 'skipped', at: NOW, path: done.path, grabbedAt: NOW - 86_400_000 }
      : same
        ? { kind: 'skipped', at: NOW, path: same.path, grabbedAt: same.at, same }
        : { kind: 'queued' };
    const {
      size,
      md5: sum,
      ...rest
    } = grab(file.fileName, state, { ...about(packageId, versionId), ...more, batchId, addedAt: NOW });
    fresh.push({
      ...rest,
      ...(file.size !== undefined && { size: file.size }),
      ...(file.md5 !== undefined && { md5: file.md5 }),
    });
  }
  const skipped = fresh.filter(({ state }) => state.kind === 'skipped').length;
  const count = fresh.length - skipped;
  return {
    grabs: [...before, ...fresh],
    taken: { ...(count > 0 && { batchId }), added: count, skipped, onTheirWay },
  };
}

function about(packageId: string, versionId: string): Partial<Grab> {
  const found = PACKAGES.find(({ id }) => id === packageId);
  const createdOn = found?.versions.find(({ id }) => id === versionId)?.createdOn;
  return { packageId, versionId, ...(found && { packageName: found.name }), ...(createdOn && { createdOn }) };
}
