import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure, Outcome } from '../../utils/failure.ts';
import type { Batch } from '../../utils/grabs/batch.ts';
import { type Grab, isHalted, isUnfinished } from '../../utils/grabs/grab.ts';
import type { Desk } from '../desk.ts';
import { coalesced } from './coalesced.ts';
import { isOfOne, linesOf } from './lines.ts';
import type { ProgressStore } from './progress.ts';
import { createQueueBook, type QueueBook } from './queue-book.ts';
import { startLater } from './start-later.ts';
import { createUndoables, type Undoables } from './undoables.ts';

/** A batch in the popup; one of a single file with that file. */
export interface Line {
  readonly batch: Batch;
  readonly only: Grab | undefined;
  /** How many of its downloads are paused in the browser. */
  readonly stalled: number;
}

/** What is on its way, as far as the popup shows it. What can be done about it: strip.ts. */
export interface GrabsStore {
  readonly book: QueueBook;
  /** When the popup was opened. */
  readonly since: number;
  readonly lines: ReadonlySignal<readonly Line[]>;
  /** How many more would be worth a line. */
  readonly hidden: ReadonlySignal<number>;
  /** What is with the browser. */
  readonly running: ReadonlySignal<readonly Grab[]>;
  readonly progress: ProgressStore;
  /** Why the last press of a button came to nothing. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  readonly undoables: Undoables;
  load(): Promise<void>;
  /** Keeps why a command came to nothing, and reads what it has changed. */
  sent<Value>(answer: Promise<Outcome<Value>>): Promise<Value | undefined>;
  forgetFailure(): void;
  /** Asks the browser how far it is while it downloads for us. Returns how to stop. */
  follow(): () => void;
}

export function createGrabs(desk: Desk, alsoReload: () => Promise<void>): GrabsStore {
  const book = createQueueBook(desk);
  const singles = signal<ReadonlyMap<string, Grab>>(new Map());
  const running = signal<readonly Grab[]>([]);
  const isRunning = computed(() => running.value.length > 0);
  const failure = signal<Failure | undefined>();
  const undoables = createUndoables();
  const idOfOne = new Map<string, string | undefined>();

  const found = computed(() => linesOf(book.batches.value, undoables.moments.value, desk.now()));

  const load = coalesced(async () => {
    await book.load();
    const ones = found.peek().shown.filter(isOfOne);
    await Promise.all(
      ones.map(async ({ id }) => {
        if (!idOfOne.has(id)) idOfOne.set(id, (await desk.grabs.ids({ batchId: id }))[0]);
      }),
    );
    const [read, withBrowser] = await Promise.all([
      desk.grabs.read(ones.flatMap(({ id }) => idOfOne.get(id) ?? [])),
      book.state.peek()?.counts.handed ? desk.grabs.running() : [],
    ]);
    batch(() => {
      singles.value = new Map(read.flatMap((grab) => (grab ? [[grab.batchId, grab] as const] : [])));
      running.value = withBrowser;
    });
  });

  const grabs: GrabsStore = {
    book,
    since: desk.now(),
    lines: computed(() =>
      found.value.shown
        .map(
          (one): Line => ({
            batch: one,
            only: singles.value.get(one.id),
            stalled: running.value.filter(({ batchId, state }) => batchId === one.id && isHalted(state))
              .length,
          }),
        )
        .filter((line) => line.only !== undefined || !isOfOne(line.batch)),
    ),
    hidden: computed(() => found.value.hidden),
    running,
    progress: { downloads: signal(new Map()), batches: signal(new Map()) },
    failure,
    undoables,
    load,
    async sent(answer) {
      const outcome = await answer;
      failure.value = outcome.ok ? undefined : outcome.failure;
      void load();
      void alsoReload();
      return outcome.ok ? outcome.value : undefined;
    },
    forgetFailure() {
      failure.value = undefined;
    },
    follow: () =>
      effect(() => {
        if (!isRunning.value) return;
        return startLater(async () => (await import('./progress.ts')).followProgress(desk, grabs));
      }),
  };
  return grabs;
}

export const isOnItsWay = (grab: Grab | undefined): boolean => grab !== undefined && isUnfinished(grab);
