import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Shelved } from '../../utils/catalogue.ts';
import { elapsed } from '../../utils/elapsed.ts';
import type { Failure, Outcome } from '../../utils/failure.ts';
import { during } from './during.ts';

/** One answer of OS: painted from the shelf at once, asked for anew behind. */
export interface ShelvedStore<T> {
  readonly shelved: ReadonlySignal<Shelved<T> | undefined>;
  /** False until the shelf was looked at for the first time. */
  readonly looked: ReadonlySignal<boolean>;
  readonly refreshing: ReadonlySignal<boolean>;
  /** Why the last refresh failed; what is on the shelf stays. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** Paints, then refreshes unless the answer is from a moment ago. */
  open(): Promise<void>;
  /** Looks at the shelf again: somebody else wrote to it. */
  read(): Promise<void>;
  refresh(): Promise<void>;
}

interface Source<T> {
  readonly read: () => Promise<Shelved<T> | undefined>;
  readonly refresh: () => Promise<Outcome<null>>;
  readonly now: () => number;
  /** How old an answer may be that need not be asked for again. Milliseconds; a moment where absent. */
  readonly fresh?: number;
}

/** A key that was just checked has just fetched the list: asking again would only spend the minute's limit. */
const FRESH_MS = 5000;

/**
 * One store per thing shown, made anew for each: a late answer to an old one lands in signals that nobody
 * looks at any more, so it cannot overwrite what is shown now.
 */
export function createShelved<T>(source: Source<T>): ShelvedStore<T> {
  const shelved = signal<Shelved<T> | undefined>();
  const looked = signal(false);
  const refreshing = signal(false);
  const failure = signal<Failure | undefined>();
  let reading = 0;

  /** What lies there; shown, unless somebody has looked since. */
  const look = async () => {
    reading += 1;
    const turn = reading;
    const found = await source.read();
    if (turn !== reading) return found;
    batch(() => {
      // Written again but with the same answer: the rows stay the same objects.
      if (found?.at !== shelved.value?.at || !found) shelved.value = found;
      looked.value = true;
    });
    return found;
  };

  const refresh = async () => {
    if (refreshing.value) return;
    const [outcome, found] = await during(refreshing, async () => {
      const answer = await source.refresh();
      return [answer, answer.ok ? await look() : undefined] as const;
    });
    batch(() => {
      failure.value = outcome.ok ? undefined : outcome.failure;
      // OS answered, yet nothing lies on the shelf: better said than a list that loads for ever.
      if (outcome.ok && !found) failure.value = { kind: 'unreadable', what: 'wrong-shape' };
    });
  };

  return {
    shelved,
    looked,
    refreshing,
    failure,
    read: async () => {
      await look();
    },
    refresh,
    async open() {
      await look();
      const at = shelved.value?.at;
      if (at === undefined || elapsed(at, source.now()) > (source.fresh ?? FRESH_MS)) await refresh();
    },
  };
}
