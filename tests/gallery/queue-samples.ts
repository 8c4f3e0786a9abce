import { type Batch, type BatchVersion, bytesWanted } from '../../utils/grabs/batch.ts';
import { ended, type GrabCounts, moved, NO_GRABS, total } from '../../utils/grabs/counts.ts';
import { sharedFolder } from '../../utils/grabs/destination.ts';
import type { Grab, GrabState, InBrowser } from '../../utils/grabs/grab.ts';
import type { FileTrouble, KeyTrouble, Part, PartHold } from '../../utils/grabs/part-hold.ts';
import type { SavePrompt } from '../../utils/grabs/save-prompt.ts';
import type { LedgerEntry } from '../../utils/ledger/entry.ts';
import { NOW } from './samples.ts';

/** Grabs, batches and lines of the ledger, as the background would have written them. */

let count = 0;

const uuid = (kind: number, number: number): string =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const PLUS = {
  packageId: '0040146690',
  packageName: 'AddressBase Plus – GB monthly',
  versionId: '6870746',
  createdOn: '2026-09-03',
} as const;

const FOLDER = 'OS Data Hub/AddressBase Plus – GB monthly (0040146690)/2026-09-03 (6870746)';

/** A grab in a batch of its own, unless `batchId` says otherwise; each is older than the one before. */
export function grab(fileName: string, state: GrabState, change: Partial<Grab> = {}): Grab {
  count += 1;
  return {
    ...PLUS,
    id: uuid(0, count),
    batchId: uuid(1, count),
    credentialId: 'c1',
    fileName,
    size: 611_204_113,
    md5: '4938271605f4e9d8c7b6a5049382716f',
    path: state.kind === 'done' && 'path' in state ? askedFor(state.path) : `${FOLDER}/${fileName}`,
    onConflict: 'overwrite',
    addedAt: NOW - 1000 * count,
    order: count,
    tries: 0,
    state,
    ...change,
  };
}

/** As if it were where Trig asked for it. */
const askedFor = (path: string): string => path.replace(/^\/home\/gis\/Downloads\/|^.*\//, '');

/** The browser's download of a grab, to spread into its state. */
export const inBrowser = (downloadId: number): InBrowser => ({
  downloadId,
  session: 's1',
  linkHash: 'h',
  signedAt: NOW - 60_000,
  resumed: false,
});

/** A batch that is only known by its figures: no rows behind it. */
export function batch(
  counts: Partial<GrabCounts>,
  change: Partial<Omit<Batch, 'counts'>> & { readonly version?: Partial<BatchVersion> } = {},
): Batch {
  count += 1;
  const { version, ...rest } = change;
  const all = { ...NO_GRABS, ...counts };
  const isEnded = ended(all) === total(all);
  return {
    id: uuid(1, count),
    credentialId: 'c1',
    addedAt: NOW - 1000 * count,
    versions: [{ ...PLUS, files: total(all), ...version }],
    folder: FOLDER,
    counts: all,
    bytes: { wanted: total(all) * 5_000_000, done: all.done * 5_000_000, unchecked: 0 },
    phase: isEnded ? 'told' : 'open',
    ...(isEnded && { endedAt: NOW - 60_000 }),
    ...rest,
  };
}

/** The batches of these grabs, their figures counted. */
export function batchesOf(grabs: readonly Grab[]): readonly Batch[] {
  const batches = new Map<string, Grab[]>();
  for (const one of grabs) {
    const others = batches.get(one.batchId);
    if (others) others.push(one);
    else batches.set(one.batchId, [one]);
  }
  return [...batches.values()].map(batchOf);
}

/** The batch of these grabs, which must be of one; not empty. */
export function batchOf(grabs: readonly Grab[]): Batch {
  const [first] = grabs;
  if (!first) throw new Error('A batch has files');
  const versions = new Map<string, BatchVersion>();
  let counts = NO_GRABS;
  const bytes = { wanted: 0, done: 0, unchecked: 0 };
  for (const one of grabs) {
    const { packageId, packageName, versionId, createdOn, state } = one;
    const files = (versions.get(versionId)?.files ?? 0) + 1;
    versions.set(versionId, { packageId, packageName, versionId, createdOn, files });
    counts = moved(counts, undefined, state);
    bytes.wanted += bytesWanted(one, state);
    if (state.kind !== 'done') continue;
    bytes.done += state.size;
    if (one.size === undefined) bytes.unchecked += 1;
  }
  const isEnded = ended(counts) === grabs.length;
  return {
    id: first.batchId,
    credentialId: first.credentialId,
    ...(first.carrier && { carrier: first.carrier }),
    addedAt: first.addedAt,
    versions: [...versions.values()],
    folder: sharedFolder(grabs.map(({ path }) => path)),
    counts,
    bytes,
    phase: isEnded ? 'told' : 'open',
    ...(isEnded && { endedAt: Math.max(...grabs.map(({ state }) => ('at' in state ? state.at : 0))) }),
  };
}

export function entry(fileName: string, change: Partial<LedgerEntry> = {}): LedgerEntry {
  count += 1;
  return {
    ...PLUS,
    id: uuid(0, count),
    at: NOW - 3_600_000 * count,
    fileName,
    size: 611_204_113,
    checked: true,
    md5: '4938271605f4e9d8c7b6a5049382716f',
    path: `/home/gis/Downloads/${FOLDER}/${fileName}`,
    downloadId: count,
    session: 's1',
    ...change,
  };
}

/** A hold of one key's grabs. */
export const keyHold = (credentialId: string, why: KeyTrouble = 'key-refused'): PartHold => ({
  part: { of: 'key', credentialId },
  why,
  at: NOW,
  told: true,
  evidence: [],
  tests: 0,
});

/** A batch that waits for a word, because the browser asks where to save each file. */
export const questionOf = (batchId: string): PartHold => ({
  part: { of: 'batch', batchId },
  why: 'save-prompt',
  at: NOW,
  told: true,
  evidence: [],
  tests: 0,
});

/** What is known of the browser that asks. */
export const ASKS: SavePrompt = { at: NOW, told: true, isDismissed: false };

/** A hold of a batch or a disk, found by two files. */
export const fileHold = (
  part: Part,
  why: FileTrouble,
  sizes: readonly (number | undefined)[] = [],
): PartHold => ({
  part,
  why,
  at: NOW,
  told: true,
  evidence: ['5436275-NJ6050.gz', '5436275-NJ6055.gz'].map((fileName, index) => {
    const size = sizes[index];
    return { grabId: fileName, fileName, ...(size !== undefined && { size }) };
  }),
  testAt: NOW + 25_000,
  tests: 1,
});
