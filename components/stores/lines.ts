import { elapsed } from '../../utils/elapsed.ts';
import type { Batch } from '../../utils/grabs/batch.ts';
import { total } from '../../utils/grabs/counts.ts';

/** At most so many batches in the popup; all of them are on the Grabs page. */
const MOST = 6;

/** A finished batch stays for a working day, unless dismissed. */
const DONE_MS = 12 * 3_600_000;

/**
 * The batches worth a line: unfinished, failed, ended a while ago, or cancelled just now. A question comes first,
 * for nothing moves until it is answered; then the newest. Where there is no room for all, what has ended gives way.
 */
export function linesOf(
  batches: readonly Batch[],
  undoable: ReadonlyMap<string, unknown>,
  now: number,
): { readonly shown: readonly Batch[]; readonly hidden: number } {
  const isLive = ({ id, phase }: Batch): boolean => phase === 'open' || undoable.has(id);
  const worth = batches.filter((one) => isLive(one) || isWorth(one, now));
  const byNeed = (a: Batch, b: Batch) => byQuestion(a, b) || Number(isLive(b)) - Number(isLive(a));
  const shown = [...worth].sort(byNewest).sort(byNeed).slice(0, MOST).sort(byNewest).sort(byQuestion);
  return { shown, hidden: worth.length - shown.length };
}

function isWorth({ counts, endedAt }: Batch, now: number): boolean {
  if (counts.failed > 0) return true;
  return counts.done + counts.skipped > 0 && elapsed(endedAt ?? now, now) < DONE_MS;
}

const byQuestion = (a: Batch, b: Batch): number => Number(b.counts.asking > 0) - Number(a.counts.asking > 0);

const byNewest = (a: Batch, b: Batch): number => b.addedAt - a.addedAt;

/** A batch of one file is shown as that file. */
export const isOfOne = ({ counts }: Batch): boolean => total(counts) === 1;
