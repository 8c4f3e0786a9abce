import type { Batch } from '../../utils/grabs/batch.ts';
import { type GrabCounts, NO_GRABS, plus, total, unfinished } from '../../utils/grabs/counts.ts';

type Counted = Pick<Batch, 'counts' | 'bytes'>;

/** Where several batches stand together. */
export interface Figures {
  readonly counts: GrabCounts;
  /** Files that are wanted: neither cancelled nor here before. */
  readonly files: number;
  /** Bytes by the catalogue; 0 when it gives no sizes. */
  readonly wanted: number;
  readonly done: number;
  readonly unchecked: number;
}

export function figuresOf(batches: readonly Counted[]): Figures {
  const counts = batches.map((batch) => batch.counts).reduce(plus, NO_GRABS);
  const sum = (of: (batch: Counted) => number) => batches.reduce((all, batch) => all + of(batch), 0);
  return {
    counts,
    files: total(counts) - counts.cancelled - counts.skipped,
    wanted: sum(({ bytes }) => bytes.wanted),
    done: sum(({ bytes }) => bytes.done),
    unchecked: sum(({ bytes }) => bytes.unchecked),
  };
}

/** What the page's head tells of: what is on its way, or all that is on the list when nothing is. */
export function atWork(batches: readonly Batch[]): readonly Batch[] {
  const open = batches.filter(({ phase }) => phase === 'open');
  return open.length > 0 ? open : batches;
}

/** Bytes still to come. Failed files are among the wanted, but will not come by themselves. */
export function bytesLeft({ counts, wanted, done }: Figures, received: number): number {
  const coming = unfinished(counts);
  if (coming === 0) return 0;
  const share = coming / (coming + counts.failed);
  return Math.max(0, (wanted - done) * share - received);
}

/** 0 to 100: by bytes where the catalogue gives sizes, else by files. */
export function percentOf({ counts, files, wanted, done, unchecked }: Figures, received: number): number {
  const isBySize = wanted > 0 && unchecked === 0;
  const part = isBySize ? (done + received) / wanted : (counts.done + counts.failed) / Math.max(1, files);
  return Math.floor(Math.min(1, Math.max(0, part)) * 100);
}
