import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Grab } from '../../utils/grabs/grab.ts';
import type { Desk } from '../desk.ts';
import { coalesced, UNHURRIED_MS } from './coalesced.ts';
import { isSame } from './same.ts';

/** The rows in view, and some that were: of ten thousand files no more than these are ever read. */
export interface QueueRows {
  /** A grab, `undefined` until it was read. */
  grab(id: string): ReadonlySignal<Grab | undefined>;
  /** These are in view: they are read now, and again after each change. */
  look(ids: readonly string[]): Promise<void>;
  inView(): readonly Grab[];
  /** After a change. */
  reload(): Promise<void>;
}

/** Kept beyond those in view, so that scrolling back shows them at once. */
const KEPT = 600;

export function createQueueRows(desk: Desk): QueueRows {
  const rows = new Map<string, Signal<Grab | undefined>>();
  let view: readonly string[] = [];
  let isReading = false;

  const row = (id: string): Signal<Grab | undefined> => {
    const known = rows.get(id) ?? signal<Grab | undefined>();
    rows.set(id, known);
    return known;
  };

  const read = async (ids: readonly string[]) => {
    const found = await desk.grabs.read(ids);
    batch(() => {
      ids.forEach((id, index) => {
        const known = row(id);
        if (!isSame(known.peek(), found[index])) known.value = found[index];
      });
    });
  };

  /** While somebody scrolls, only what is in view when the last reading has ended is worth another. */
  const readNew = async () => {
    if (isReading) return;
    isReading = true;
    let wanted: readonly string[] = [];
    try {
      while (wanted !== view) {
        wanted = view;
        const fresh = wanted.filter((id) => row(id).peek() === undefined);
        if (fresh.length > 0) await read(fresh);
      }
    } finally {
      isReading = false;
    }
    forget();
  };

  const forget = () => {
    if (rows.size <= 2 * KEPT) return;
    const seen = new Set(view);
    for (const id of [...rows.keys()].slice(0, rows.size - KEPT)) if (!seen.has(id)) rows.delete(id);
  };

  return {
    grab: row,
    look(ids) {
      view = ids;
      return readNew();
    },
    inView: () => view.flatMap((id) => row(id).peek() ?? []),
    reload: coalesced(() => read(view), UNHURRIED_MS),
  };
}
