import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { total } from '../../utils/grabs/counts.ts';
import type { Desk } from '../desk.ts';
import { type Filter, kindsOf } from '../queue/filters.ts';
import { coalesced, UNHURRIED_MS } from './coalesced.ts';
import type { QueueBook } from './queue-book.ts';
import { createQueueRows, type QueueRows } from './queue-rows.ts';
import { isSame } from './same.ts';

/** The files of the chosen batch, or of all, through a filter. */
export interface QueueFiles {
  /** `undefined`: of all that is on the list. */
  readonly batchId: ReadonlySignal<string | undefined>;
  readonly filter: ReadonlySignal<Filter>;
  readonly ids: ReadonlySignal<readonly string[]>;
  /** What `ids` answers; empty before the first answer. */
  readonly question: ReadonlySignal<string>;
  readonly rows: QueueRows;
  choose(batchId: string | undefined): void;
  sift(filter: Filter): void;
  /** They may stand in another order now. */
  reorder(): Promise<void>;
  /** After a change, when the book is up to date. */
  reload(): Promise<void>;
}

/** More rows than any screen shows. */
const WINDOW = 100;

export function createQueueFiles(desk: Desk, book: QueueBook): QueueFiles {
  const batchId = signal<string | undefined>();
  const filter = signal<Filter>('all');
  const ids = signal<readonly string[]>([]);
  const question = signal('');
  const rows = createQueueRows(desk);
  let figures = '';
  let turn = 0;

  /** What decides which files there are: without a filter their number, else how many are in which state. */
  const figuresNow = (): string => {
    const chosen = batchId.peek();
    const batches = book.batches.peek().filter(({ id }) => chosen === undefined || id === chosen);
    const isAll = filter.peek() === 'all';
    return JSON.stringify(batches.map(({ id, counts }) => [id, isAll ? total(counts) : counts]));
  };

  /** Answers how many there are, or the limit; `undefined` when something else has been asked for meanwhile. */
  const readSome = async (mine: number, limit?: number): Promise<number | undefined> => {
    const now = figuresNow();
    const [chosen, sifted] = [batchId.peek(), filter.peek()];
    const kinds = kindsOf(sifted);
    const found = await desk.grabs.ids({
      ...(chosen !== undefined && { batchId: chosen }),
      ...(kinds && { kinds }),
      ...(limit !== undefined && { limit }),
    });
    if (mine !== turn) return undefined;
    figures = now;
    batch(() => {
      question.value = `${chosen ?? ''} ${sifted}`;
      if (!isSame(ids.peek(), found)) ids.value = found;
    });
    return found.length;
  };

  const read = async () => {
    turn += 1;
    const mine = turn;
    // Nothing is shown yet: what fits into a window first, the other ten thousand a moment later.
    const isFirst = question.peek() === '';
    if (isFirst && (await readSome(mine, WINDOW)) !== WINDOW) return;
    await readSome(mine);
  };

  const readChanged = coalesced(async () => {
    if (figuresNow() !== figures || question.peek() === '') await read();
  }, UNHURRIED_MS);

  return {
    batchId,
    filter,
    ids,
    question,
    rows,
    choose(id) {
      if (id === batchId.peek()) return;
      batchId.value = id;
      void read();
    },
    sift(wanted) {
      filter.value = wanted;
      void read();
    },
    reorder: read,
    async reload() {
      await Promise.all([readChanged(), rows.reload()]);
    },
  };
}
