import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Change } from '../../utils/change.ts';
import type { Batch } from '../../utils/grabs/batch.ts';
import type { Desk } from '../desk.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { UNHURRIED_MS } from './coalesced.ts';
import { type Copier, createCopier } from './copier.ts';
import { createKeyNames, type KeyNames } from './key-names.ts';
import { createLook, type LookStore } from './look.ts';
import { createQueueBook, type QueueBook } from './queue-book.ts';
import { createQueueFiles, type QueueFiles } from './queue-files.ts';
import { createQueueFlow, type QueueFlow } from './queue-flow.ts';
import { createQueueHistory, type QueueHistory } from './queue-history.ts';
import { createQueueLost, type QueueLost } from './queue-lost.ts';
import { createQueueNames, type QueueNames } from './queue-names.ts';
import { announceQueue } from './queue-news.ts';
import { createQueueOrders, type QueueOrders } from './queue-orders.ts';
import { createQueueUndo, type QueueUndo } from './queue-undo.ts';

/** All that the Grabs page shows and does. */
export interface QueueStore {
  readonly announcer: Announcer;
  readonly copier: Copier;
  readonly look: LookStore;
  readonly view: ReadonlySignal<View>;
  readonly book: QueueBook;
  readonly names: QueueNames;
  readonly keys: KeyNames;
  readonly files: QueueFiles;
  readonly flow: QueueFlow;
  readonly lost: QueueLost;
  readonly orders: QueueOrders;
  readonly undo: QueueUndo;
  readonly history: QueueHistory;
  /** What is being handed over: a batch, or what a search of the history finds. */
  readonly handOver: Signal<HandOverOf | undefined>;
  /** A recipe that somebody has chosen, to be looked at. */
  readonly recipe: Signal<File | undefined>;
  /** aria2 is there to be given batches. */
  readonly hasAria2: ReadonlySignal<boolean>;
  go(view: View): void;
  /** Plugs the stores into the desk. Returns how to unplug them. */
  open(): () => void;
}

export type HandOverOf =
  | { readonly of: 'batch'; readonly batch: Batch }
  | { readonly of: 'history'; readonly query: string };

export type View = 'queue' | 'history' | 'verify';

export function createQueue(desk: Desk): QueueStore {
  const announcer = createAnnouncer();
  const view = signal<View>('queue');
  const book = createQueueBook(desk, UNHURRIED_MS);
  const files = createQueueFiles(desk, book);
  const flow = createQueueFlow(desk, book);
  const lost = createQueueLost(desk, files.rows);
  const undo = createQueueUndo(desk, announcer);
  const history = createQueueHistory(desk, announcer);
  const look = createLook(desk);
  const keys = createKeyNames(desk);
  const hasAria2 = signal(false);
  const askAria2 = async () => {
    hasAria2.value = (await desk.aria2.choice()).isOn;
  };

  const reload = async () => {
    await book.load();
    await files.reload();
  };

  const orders = createQueueOrders(desk, undo, (isReordered) => {
    void reload().then(flow.look);
    if (isReordered) void files.reorder();
    if (view.peek() === 'history') void history.reload();
  });

  const onChange = (change: Change) => {
    if (change === 'grabs') void reload();
    if (change === 'aria2') void askAria2();
    if (change === 'credential') void keys.load();
    if (view.peek() !== 'history') return;
    if (change === 'ledger') void history.reload();
    // A file that is done is written into the ledger in the same breath.
    if (change === 'grabs') void history.check();
  };

  return {
    announcer,
    copier: createCopier(desk, announcer),
    look,
    view,
    book,
    names: createQueueNames(desk),
    keys,
    files,
    flow,
    lost,
    orders,
    undo,
    history,
    handOver: signal<HandOverOf | undefined>(),
    recipe: signal<File | undefined>(),
    hasAria2,
    go(wanted) {
      view.value = wanted;
      if (wanted === 'history') void history.reload();
    },
    open() {
      const stops = [
        announceQueue(book, keys, announcer),
        flow.follow(),
        lost.follow(),
        look.follow(),
        desk.watch(onChange),
      ];
      void keys.load().then(reload);
      void askAria2();
      void desk.ask('look', {});
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
