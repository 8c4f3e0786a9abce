import { batch, type Signal } from '@preact/signals';
import type { Batch } from '../../utils/grabs/batch.ts';
import type { Desk, Progress } from '../desk.ts';
import { bytesLeft, figuresOf } from '../queue/figures.ts';
import { isPaused, record, type Sample, secondsLeft, speedOf } from '../queue/speed.ts';
import type { GrabsStore } from './grabs.ts';
import { whileVisible } from './while-visible.ts';

/** How far a batch is beyond the files that are done. */
interface BatchProgress {
  /** Bytes here of files that are still on their way. */
  readonly received: number;
  /** Until the last one is here; `undefined` while nobody can say. */
  readonly secondsLeft: number | undefined;
}

export interface ProgressStore {
  readonly downloads: Signal<ReadonlyMap<number, Progress>>;
  readonly batches: Signal<ReadonlyMap<string, BatchProgress>>;
}

const POLL_MS = 500;

/** Asks the browser how far it is, again and again; loaded when it downloads for us. Returns how to stop. */
export function followProgress(desk: Desk, { book, running, progress }: GrabsStore): () => void {
  let samples: ReadonlyMap<string, readonly Sample[]> = new Map();

  const progressOf = (one: Batch, received: number): BatchProgress => {
    const paces = book.state.peek()?.pace;
    const pace = paces?.keys[one.credentialId] ?? { used: 0 };
    const { queued, waiting } = one.counts;
    const left = paces && {
      bytes: bytesLeft(figuresOf([one]), received),
      unsigned: queued + waiting,
      speed: speedOf(samples.get(one.id) ?? []),
      pace,
      isClosed: isPaused(paces, one.credentialId, desk.now()),
    };
    return { received, secondsLeft: left && secondsLeft(left) };
  };

  const poll = async () => {
    const byId = new Map((await desk.progress()).map((one) => [one.downloadId, one]));
    const received = new Map<string, number>();
    for (const { batchId, state } of running.peek()) {
      const bytes = state.kind === 'handed' ? byId.get(state.downloadId)?.received : undefined;
      received.set(batchId, (received.get(batchId) ?? 0) + (bytes ?? 0));
    }
    const moving = book.batches.peek().filter(({ id }) => received.has(id));
    const at = performance.now();
    samples = new Map(
      moving.map(({ id, bytes }) => {
        const sample = { at, bytes: bytes.done + (received.get(id) ?? 0) };
        return [id, record(samples.get(id) ?? [], sample)];
      }),
    );
    batch(() => {
      progress.downloads.value = byId;
      progress.batches.value = new Map(
        moving.map((one) => [one.id, progressOf(one, received.get(one.id) ?? 0)]),
      );
    });
  };

  return whileVisible(poll, POLL_MS);
}
