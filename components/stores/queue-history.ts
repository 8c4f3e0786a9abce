import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { LedgerEntry } from '../../utils/ledger/entry.ts';
import type { Desk } from '../desk.ts';
import { counted, format } from '../words.ts';
import type { Announcer } from './announcer.ts';
import { coalesced } from './coalesced.ts';
import { settled } from './same.ts';

/** The ledger, the newest first, page by page as one scrolls. */
export interface QueueHistory {
  readonly query: ReadonlySignal<string>;
  readonly ids: ReadonlySignal<readonly string[]>;
  /** Of the whole ledger; `undefined` until it was counted. */
  readonly count: ReadonlySignal<number | undefined>;
  /** How many there are, or were found where that is known: in words. */
  readonly found: ReadonlySignal<string>;
  /** What the rows answer: changes when they are of another search. */
  readonly question: ReadonlySignal<string>;
  entry(id: string): LedgerEntry | undefined;
  search(text: string): void;
  /** These are in view: near the end, more is read. */
  look(ids: readonly string[]): void;
  reload(): Promise<void>;
  /** Reads again if there are more or fewer than before. */
  check(): Promise<void>;
}

const PAGE = 200;
/** A word is typed faster than this. */
const TYPING_MS = 200;

export function createQueueHistory(desk: Desk, announcer: Announcer): QueueHistory {
  const query = signal('');
  const question = signal('');
  const entries = signal<readonly LedgerEntry[]>([]);
  const count = signal<number | undefined>();
  const isWhole = signal(false);
  const byId = computed(() => new Map(entries.value.map((one) => [one.id, one])));
  const found = computed(() => {
    const all = count.value ?? 0;
    if (question.value.trim() === '' || !isWhole.value) return counted('history.count', all);
    const figures = { found: format.count(entries.value.length), total: format.count(all) };
    return i18n.t('picker.search.found', figures);
  });
  let turn = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;

  const read = async () => {
    turn += 1;
    const mine = turn;
    const wanted = query.peek();
    const isNew = wanted !== question.peek();
    const limit = isNew ? PAGE : Math.max(PAGE, entries.peek().length);
    const [page, all] = await Promise.all([desk.ledger.page(wanted, limit), desk.ledger.count()]);
    if (mine !== turn) return;
    batch(() => {
      question.value = wanted;
      entries.value = settled(entries.peek(), page);
      count.value = all;
      isWhole.value = page.length < limit;
    });
    if (isNew) announcer.say(found.peek());
  };

  const readOn = async () => {
    const last = entries.peek().at(-1);
    if (isReading || isWhole.peek() || !last) return;
    isReading = true;
    const mine = turn;
    const page = await desk.ledger.page(question.peek(), PAGE, last).finally(() => {
      isReading = false;
    });
    if (mine !== turn) return;
    batch(() => {
      entries.value = [...entries.peek(), ...page];
      isWhole.value = page.length < PAGE;
    });
  };

  return {
    query,
    question,
    count,
    found,
    ids: computed(() => entries.value.map(({ id }) => id)),
    entry: (id) => byId.value.get(id),
    search(text) {
      query.value = text;
      clearTimeout(typing);
      typing = setTimeout(() => void read(), TYPING_MS);
    },
    look(ids) {
      const end = entries.peek().slice(-20);
      if (end.some(({ id }) => ids.includes(id))) void readOn();
    },
    reload: coalesced(read),
    check: coalesced(async () => {
      if ((await desk.ledger.count()) !== count.peek()) await read();
    }),
  };
}
