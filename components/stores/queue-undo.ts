import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { good, type Outcome } from '../../utils/failure.ts';
import type { Desk } from '../desk.ts';
import type { Announcer } from './announcer.ts';

/** Something that was done a moment ago and can be taken back. */
interface Undoable {
  readonly what: 'cancel' | 'clear' | 'clearLedger';
  /** What the command answered. */
  readonly at: number;
  /** What was done, for the offer: a sentence. */
  readonly words: string;
}

export interface QueueUndo {
  /** The last of them; the one before is offered again when it is taken. */
  readonly offered: ReadonlySignal<Undoable | undefined>;
  offer(one: Undoable): void;
  /** Takes back what is offered. Pressed again meanwhile, nothing more happens. */
  take(): Promise<Outcome<null>>;
  /** The offer stays while the pointer or the focus is on it, as long as the background can take it back. */
  keep(isKept: boolean): void;
}

const SHOWN_MS = 8000;
/** The background forgets after half a minute: an offer that it would refuse is none. */
const MOST_MS = 25_000;

export function createQueueUndo(desk: Desk, announcer: Announcer): QueueUndo {
  const offers = signal<readonly (Undoable & { readonly until: number })[]>([]);
  const busy = new Set<number>();
  let isKept = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tidy = () => {
    const now = performance.now();
    const least = isKept ? now - MOST_MS + SHOWN_MS : now;
    offers.value = offers.peek().filter(({ until }) => until > least);
    clearTimeout(timer);
    if (offers.peek().length > 0) timer = setTimeout(tidy, 500);
  };

  return {
    offered: computed(() => offers.value.at(-1)),
    offer(one) {
      offers.value = [...offers.peek(), { ...one, until: performance.now() + SHOWN_MS }];
      announcer.say(i18n.t('queue.undo.said', { what: one.words }));
      tidy();
    },
    async take() {
      const one = offers.peek().at(-1);
      if (!one || busy.has(one.at)) return good(null);
      busy.add(one.at);
      const outcome = await desk.ask('undo', { what: one.what, at: one.at });
      busy.delete(one.at);
      if (!outcome.ok) return outcome;
      offers.value = offers.peek().filter(({ at }) => at !== one.at);
      announcer.say(i18n.t('queue.undo.taken'));
      return outcome;
    },
    keep(wanted) {
      isKept = wanted;
    },
  };
}
