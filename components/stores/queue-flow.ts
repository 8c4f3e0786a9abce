import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { NO_GRABS, unfinished } from '../../utils/grabs/counts.ts';
import { type Grab, isHalted } from '../../utils/grabs/grab.ts';
import type { Desk, Progress } from '../desk.ts';
import { atWork, bytesLeft, figuresOf } from '../queue/figures.ts';
import { isPaused, record, type Sample, secondsLeft, speedOf } from '../queue/speed.ts';
import type { QueueBook } from './queue-book.ts';
import { isSame } from './same.ts';
import { whileVisible } from './while-visible.ts';

/** What moves: asked of the browser once a second, while somebody looks and something runs. */
export interface QueueFlow {
  /** The clock of the page; it stands still while nothing is on its way. */
  readonly now: ReadonlySignal<number>;
  readonly progress: ReadonlySignal<ReadonlyMap<number, Moving>>;
  /** Bytes of what runs now: of a batch, or of all. */
  received(batchId?: string): number;
  /** How many downloads of a batch the person has paused, here or in the browser's own list. */
  standing(batchId: string): number;
  /** Bytes a second, of all together. */
  readonly speed: ReadonlySignal<number | undefined>;
  /** Seconds. */
  readonly left: ReadonlySignal<number | undefined>;
  look(): Promise<void>;
  /** Looks while there is something to see. Returns how to stop. */
  follow(): () => void;
}

/** A download that runs. */
export interface Moving extends Progress {
  readonly batchId: string;
  readonly speed: number | undefined;
}

const EVERY_MS = 1000;

export function createQueueFlow(desk: Desk, book: QueueBook): QueueFlow {
  const now = signal(desk.now());
  const progress = signal<ReadonlyMap<number, Moving>>(new Map());
  const standing = signal<ReadonlyMap<string, number>>(new Map());
  const speed = signal<number | undefined>();
  const isOnItsWay = computed(() => unfinished(book.state.value?.counts ?? NO_GRABS) > 0);
  const received = (batchId?: string) =>
    [...progress.value.values()]
      .filter((one) => batchId === undefined || one.batchId === batchId)
      .reduce((sum, one) => sum + one.received, 0);
  let samples: readonly Sample[] = [];
  let ofDownloads: ReadonlyMap<number, readonly Sample[]> = new Map();

  const look = async () => {
    const at = desk.now();
    const isRunning = (book.state.peek()?.counts ?? NO_GRABS).handed > 0;
    const [seen, grabs] = isRunning ? await Promise.all([desk.progress(), desk.grabs.running()]) : [[], []];
    // Downloads of others are none of our business.
    const byId = new Map(seen.map((one) => [one.downloadId, one]));
    const moving = grabs.flatMap(({ batchId, state }) => {
      const one = state.kind === 'handed' ? byId.get(state.downloadId) : undefined;
      return one ? { ...one, batchId } : [];
    });
    const here = moving.reduce((sum, { received: bytes }) => sum + bytes, 0);
    samples = record(samples, { at, bytes: figuresOf(book.batches.peek()).done + here });
    ofDownloads = new Map(
      moving.map(({ downloadId, received: bytes }) => [
        downloadId,
        record(ofDownloads.get(downloadId) ?? [], { at, bytes }),
      ]),
    );
    const standingNow = standingOf(grabs);
    batch(() => {
      now.value = at;
      if (!isSame([...standing.peek()], [...standingNow])) standing.value = standingNow;
      speed.value = moving.length > 0 ? speedOf(samples) : undefined;
      progress.value = new Map(
        moving.map((one) => [
          one.downloadId,
          { ...one, speed: speedOf(ofDownloads.get(one.downloadId) ?? []) },
        ]),
      );
    });
  };

  const left = computed(() => {
    const state = book.state.value;
    if (!state || state.hold) return undefined;
    const batches = atWork(book.batches.value);
    const bytes = bytesLeft(figuresOf(batches), received());
    const keys = [...new Set(batches.map(({ credentialId }) => credentialId))];
    // Keys go on side by side: all is here when the slowest of them is.
    const ofKeys = keys.flatMap((key) => {
      const { counts } = figuresOf(batches.filter(({ credentialId }) => credentialId === key));
      const unsigned = counts.queued + counts.waiting + counts.signing;
      const pace = state.pace.keys[key] ?? { used: 0 };
      const isClosed = isPaused(state.pace, key, now.value);
      return secondsLeft({ bytes, unsigned, speed: speed.value, pace, isClosed }) ?? [];
    });
    return ofKeys.length > 0 ? Math.max(...ofKeys) : undefined;
  });

  return {
    now,
    progress,
    received,
    standing: (batchId) => standing.value.get(batchId) ?? 0,
    look,
    speed,
    left,
    follow: () =>
      effect(() => {
        if (isOnItsWay.value) return whileVisible(look, EVERY_MS);
        progress.value = new Map();
        return undefined;
      }),
  };
}

function standingOf(grabs: readonly Grab[]): ReadonlyMap<string, number> {
  const standing = new Map<string, number>();
  for (const { batchId, state } of grabs) {
    const isStanding = isHalted(state);
    if (isStanding) standing.set(batchId, (standing.get(batchId) ?? 0) + 1);
  }
  return standing;
}
