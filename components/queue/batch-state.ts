import { i18n } from '#i18n';
import type { Batch } from '../../utils/grabs/batch.ts';
import { total, unfinished } from '../../utils/grabs/counts.ts';
import type { Hold } from '../../utils/grabs/hold.ts';
import { isOf, type PartHold } from '../../utils/grabs/part-hold.ts';
import { batchResult, batchTitle } from '../batch-words.ts';
import { explainHold } from '../hold-words.ts';
import { releaseWords } from '../source-words.ts';
import { counted, format, visible } from '../words.ts';

/** What the page knows of a batch beyond its figures. */
interface Known {
  readonly hold: Hold | null;
  readonly partHolds?: readonly PartHold[];
  /** Of what is aria2's. */
  readonly aria2Hold?: Hold | null;
  /** 0 to 100. */
  readonly percent: number;
  /** Downloads of it that the person has paused. */
  readonly standing: number;
}

/** Where a batch stands, in words: "running, 312 of 400", "400 files · 5.40 GB · sizes match". */
export function batchState(batch: Batch, known: Known): string {
  const { counts, phase } = batch;
  if (phase !== 'open') return batchResult(batch);
  const state = stateOf(batch, known);
  const files = total(counts) - counts.cancelled - counts.skipped;
  if (files > 1) {
    const [done, all] = [format.count(counts.done), format.count(files)];
    return i18n.t('queue.batch.figures', { state, done, total: all });
  }
  if (known.percent === 0) return state;
  return i18n.t('queue.batch.percent', { state, percent: format.percent(known.percent, 100) });
}

function stateOf(batch: Batch, { hold, partHolds = [], aria2Hold, standing }: Known): string {
  const { counts } = batch;
  // What it was doing when it was last heard of is no longer known.
  if (batch.carrier && aria2Hold) {
    return i18n.t('queue.batch.heldWhy', { reason: explainHold(aria2Hold.why).title });
  }
  if (isRunning(batch, standing)) return i18n.t('queue.batch.running');
  if (counts.paused + standing === unfinished(counts)) return i18n.t('queue.batch.paused');
  if (hold?.why === 'person') return i18n.t('queue.batch.paused');
  if (hold || partHolds.some(({ part }) => isOf(part, { ...batch, batchId: batch.id }))) {
    return i18n.t('queue.batch.held');
  }
  return counts.asking > 0 ? i18n.t('queue.batch.asking') : i18n.t('queue.batch.turn');
}

export const isRunning = ({ counts }: Batch, standing: number): boolean =>
  counts.signing + counts.handing + counts.handed > standing;

/** Something of it would move by itself. */
export const isPausable = ({ counts }: Batch, standing: number): boolean =>
  counts.queued + counts.waiting + counts.signing + counts.handed > standing;

/** The two lines that say which batch it is. @param fileName of its one file, when it is of one */
export function batchNames(
  batch: Batch,
  fileName: string | undefined,
): { readonly name: string; readonly under: string } {
  const { name, under } = namesOf(batch, fileName);
  // First, for what comes last may be cut.
  const parts = [batch.carrier && i18n.t('queue.batch.byAria2'), under];
  return { name, under: parts.filter(Boolean).join(i18n.t('common.dot')) };
}

function namesOf(
  batch: Batch,
  fileName: string | undefined,
): { readonly name: string; readonly under: string } {
  const { versions } = batch;
  const [first] = versions;
  if (fileName !== undefined) return { name: visible(fileName), under: batchTitle(batch) };
  if (!first) return { name: batchTitle(batch), under: '' };
  const dot = i18n.t('common.dot');
  const name = visible(first.packageName);
  if (versions.length === 1) return { name, under: [releaseWords(first), first.packageId].join(dot) };
  const days = versions.map(({ createdOn }) => createdOn).sort();
  const [from, to] = [format.day(days[0] ?? ''), format.day(days.at(-1) ?? '')];
  const dates = from === to ? from : i18n.t('queue.batch.dates', { first: from, last: to });
  const isOnePackage = versions.every(({ packageId }) => packageId === first.packageId);
  return isOnePackage
    ? { name, under: [counted('picker.versions', versions.length), dates].join(dot) }
    : { name: batchTitle(batch), under: dates };
}
