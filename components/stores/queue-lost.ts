import { type ReadonlySignal, signal } from '@preact/signals';
import type { Desk } from '../desk.ts';
import { coalesced } from './coalesced.ts';
import type { QueueRows } from './queue-rows.ts';
import { isSame } from './same.ts';
import { whileVisible } from './while-visible.ts';

/** Files that were moved or deleted after they were grabbed, as far as the browser can still tell. */
export interface QueueLost {
  /** By download, of this browser session. */
  readonly ids: ReadonlySignal<readonly number[]>;
  /** Looks at the rows in view. */
  look(): Promise<void>;
  /** Looks again now and then. Returns how to stop. */
  follow(): () => void;
}

const EVERY_MS = 5000;

export function createQueueLost(desk: Desk, rows: QueueRows): QueueLost {
  const ids = signal<readonly number[]>([]);
  const look = coalesced(async () => {
    const done = rows.inView().flatMap(({ state }) => (state.kind === 'done' ? state : []));
    if (done.length === 0) return;
    // An id of another session means nothing here, or another download.
    const session = await desk.session();
    const known = done.filter((one) => one.session === session).map(({ downloadId }) => downloadId);
    if (known.length === 0) return;
    const missing = [...(await desk.missing(known))].sort((a, b) => a - b);
    if (!isSame(ids.peek(), missing)) ids.value = missing;
  });
  return { ids, look, follow: () => whileVisible(look, EVERY_MS) };
}
