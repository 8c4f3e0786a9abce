import * as v from 'valibot';
import type { Flaw, Flaws } from './flaws.ts';

/** Entries of an answer, each read by itself: a malformed one never hides its neighbours. */
export interface List<Entry> {
  readonly entries: readonly Entry[];
  /** Absent where nothing is wrong. */
  readonly flaws?: Flaws;
}

interface Rules<Entry> {
  /** The flaw of an entry that can't be read at all. */
  readonly unread: 'id' | 'fileName';
  readonly flawsOf: (entry: Entry, raw: Readonly<Record<string, unknown>>) => readonly (Flaw | false)[];
  /** What an entry is known by; those that are known by the same are one. */
  readonly idOf: (entry: Entry) => string;
  readonly merge: (one: Entry, other: Entry) => Entry;
}

/** A list that is read entry by entry. One whose every entry is malformed is no list. */
export const listOf = <Schema extends v.GenericSchema>(schema: Schema, rules: Rules<v.InferOutput<Schema>>) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((list) => readEntries(list, schema, rules)),
    v.check(({ entries, flaws }) => entries.length > 0 || flaws === undefined),
  );

export function readEntries<Schema extends v.GenericSchema>(
  list: readonly unknown[],
  schema: Schema,
  { unread, flawsOf, idOf, merge }: Rules<v.InferOutput<Schema>>,
): List<v.InferOutput<Schema>> {
  const found = new Map<string, v.InferOutput<Schema>>();
  const flaws: Partial<Record<Flaw, number>> = {};
  const note = (flaw: Flaw): void => {
    flaws[flaw] = (flaws[flaw] ?? 0) + 1;
  };
  for (const raw of list) {
    const read = Array.isArray(raw) ? undefined : v.safeParse(schema, raw);
    if (!read?.success) {
      note(unread);
      continue;
    }
    const entry = known(read.output);
    for (const flaw of flawsOf(entry, raw as Record<string, unknown>)) if (flaw) note(flaw);
    const id = idOf(entry);
    const before = found.get(id);
    if (before !== undefined) note('twice');
    found.set(id, before === undefined ? entry : merge(before, entry));
  }
  return { entries: [...found.values()], ...(Object.keys(flaws).length > 0 && { flaws }) };
}

/** One of two lists: what both say, together. */
export function merged<Entry>(
  one: readonly Entry[],
  other: readonly Entry[],
  { idOf, merge }: Pick<Rules<Entry>, 'idOf' | 'merge'>,
): readonly Entry[] {
  const found = new Map(one.map((entry) => [idOf(entry), entry]));
  for (const entry of other) {
    const before = found.get(idOf(entry));
    found.set(idOf(entry), before === undefined ? entry : merge(before, entry));
  }
  return [...found.values()];
}

/** Without the fields that nothing is known of. */
const known = <Entry>(entry: Entry): Entry =>
  Object.fromEntries(Object.entries(entry as object).filter(([, value]) => value !== undefined)) as Entry;
