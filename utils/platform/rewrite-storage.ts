import { browser } from 'wxt/browser';
import { after, withTimeLimit } from '../time-limit.ts';
import { storageJournal } from './storage-journal.ts';

/** There while the files of `storage.local` may still hold a key that was removed. */
const OWED = 'keyTraces';

/** There from the first rewriting on: where it is missing, `storage.local` may have been lost in the middle of one. */
const WHOLE = 'whole';

/** What is known of keys; where it is, there have been some. */
const CREDENTIALS = 'credentials';

/** The browser tells of a change within milliseconds. */
const TOLD_WITHIN = 1_000;

/** Nothing of it takes a second; a disk that doesn't answer must not hold up what follows. Milliseconds. */
const DONE_WITHIN = 10_000;

/** To be written with, or before, the removal of a key: the rewriting is then made up for when it is cut short. */
export const TRACES_OWED = { [OWED]: true } as const;

export const areTracesOwed = async (): Promise<boolean> =>
  (await browser.storage.local.get(OWED))[OWED] === true;

/**
 * Rewrites `storage.local`, so that nothing that was removed from it is left in the browser's files: both browsers keep
 * removed records there for weeks, and only emptying the whole area deletes them (measured, docs/decisions/0003). A copy is
 * kept in a file meanwhile: killed at any moment, nothing is lost. Call it one at a time. What can't be done now is owed.
 */
export async function rewriteStorage(): Promise<void> {
  await withTimeLimit(rewrite(), DONE_WITHIN).catch(() => undefined);
}

/** At the start of the background: finishes a rewriting that was cut short. Says whether it brought anything back. */
export async function recoverStorage(): Promise<boolean> {
  const { local } = browser.storage;
  const {
    [OWED]: isOwed,
    [WHOLE]: isWhole,
    [CREDENTIALS]: known,
  } = await local.get([OWED, WHOLE, CREDENTIALS]);
  const copy = isWhole ? undefined : await storageJournal.read();
  if (copy) await local.set({ ...copy, ...(await local.get(null)) });
  // A Trig from before has rewritten nothing when its keys were removed.
  const isFromBefore = !isWhole && known !== undefined;
  if (copy || isFromBefore || isOwed) await rewriteStorage();
  else if (!isWhole) await local.set({ [WHOLE]: true });
  return copy !== undefined;
}

async function rewrite(): Promise<void> {
  const { local } = browser.storage;
  await local.set({ ...TRACES_OWED, [WHOLE]: true });
  const meanwhile = watchUntilCleared();
  try {
    const records = withoutFiller(await local.get(null));
    await storageJournal.write(records);
    // Both at once: between the two the browser runs nothing of ours.
    await Promise.all([local.clear(), local.set(records)]);
    await meanwhile.apply(records);
  } finally {
    meanwhile.stop();
  }
  await storageJournal.remove();
  if (import.meta.env.FIREFOX) await fill();
  await local.remove(OWED);
}

/**
 * SQLite leaves the bytes of a removed row where they are until another row needs their place, and so does Firefox: rows are
 * written into every such place, and removed again.
 */
async function fill(): Promise<void> {
  const filler = Object.fromEntries(Array.from({ length: ROWS }, (_, index) => [fillerName(index), noise()]));
  await browser.storage.local.set(filler);
  await browser.storage.local.remove(Object.keys(filler));
}

/** Pages have 32 kB at most, and a dozen of them hold all that Trig keeps here. */
const ROWS = 1_000;

const MARK = '~filler~';

/** Every second one beside the keys, the others all over the place. */
const fillerName = (index: number): string =>
  `${index % 2 === 0 ? 'vault' : String.fromCharCode(33 + (index % 94))}${MARK}${index}`;

/** Of no pattern, which Firefox would pack into a few bytes. */
const noise = (): string => Array.from({ length: 8 }, () => crypto.randomUUID()).join('');

const withoutFiller = (records: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(records).filter(([name]) => !name.includes(MARK)));

/** What others have written from now until the area was emptied, and the copy may not have. */
function watchUntilCleared() {
  const changes = new Map<string, unknown>();
  const { onChanged } = browser.storage.local;
  let onCleared: () => void;
  const cleared = new Promise<void>((resolve) => {
    onCleared = resolve;
  });
  const hear = (change: Record<string, { newValue?: unknown }>): void => {
    // Nobody else removes it.
    if (OWED in change && !change[OWED]?.newValue) {
      stop();
      onCleared();
      return;
    }
    for (const [name, { newValue }] of Object.entries(change)) changes.set(name, newValue ?? undefined);
  };
  const stop = (): void => onChanged.removeListener(hear);
  onChanged.addListener(hear);
  return {
    stop,
    async apply(records: Readonly<Record<string, unknown>>): Promise<void> {
      await Promise.race([cleared, new Promise<void>((resolve) => after(TOLD_WITHIN, resolve))]);
      const late = [...changes].filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(records[name]),
      );
      const [gone, written] = [
        late.filter(([, value]) => value === undefined),
        late.filter(([, value]) => value !== undefined),
      ];
      if (written.length > 0) await browser.storage.local.set(Object.fromEntries(written));
      if (gone.length > 0) await browser.storage.local.remove(gone.map(([name]) => name));
    },
  };
}
