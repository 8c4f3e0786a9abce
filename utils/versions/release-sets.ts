import * as v from 'valibot';
import { id } from '../data-hub/data-package.ts';

/**
 * Packages that a person wants at one release: GB with its islands, a full supply with its updates. Plain JSON without any
 * key; packages by their ids, because names change.
 */

/** More letters than a name needs, and more packages than move together. */
const MOST_LETTERS = 60;
const MOST_MEMBERS = 50;
const MOST_SETS = 100;

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST_LETTERS));

/** A suggestion that the person does not want, kept so that it is not made again. */
const isWaved = v.optional(v.literal(true));

/** Told apart by its name; those waved away have names of their own. */
const releaseSet = v.object({
  name,
  packageIds: v.pipe(v.array(id), v.minLength(2), v.maxLength(MOST_MEMBERS)),
  /** What makes two versions one release: the product version that OS gives both, or their day. */
  by: v.picklist(['release', 'day']),
  isWaved,
});

export const setChange = v.variant('do', [
  /** Where that name is taken, in its place; else last, or at a place. `instead`: takes the place of that one. */
  v.object({
    do: v.literal('put'),
    set: releaseSet,
    instead: v.optional(name),
    at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  v.object({ do: v.literal('remove'), name, isWaved }),
]);

export type ReleaseSet = Readonly<v.InferOutput<typeof releaseSet>>;
export type SetChange = v.InferOutput<typeof setChange>;

/** Read back from storage: what does not fit is left out, set by set. */
export function readSets(stored: unknown): readonly ReleaseSet[] {
  const all: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const fitting = all.flatMap((one) => {
    const read = v.safeParse(releaseSet, one);
    return read.success ? [read.output] : [];
  });
  return fitting.slice(0, MOST_SETS);
}

/** The sets after it. */
export function changedSets(sets: readonly ReleaseSet[], change: SetChange): readonly ReleaseSet[] {
  if (change.do === 'remove') return sets.filter((one) => !isCalled(one, change));
  const { set, instead = set.name, at } = change;
  const was = { ...set, name: instead };
  const place = sets.findIndex((one) => isCalled(one, was));
  const others = sets.filter((one) => !isCalled(one, was) && !isCalled(one, set));
  // The name of another one goes to this one, and the other is gone: as with files.
  const before = sets.slice(0, Math.max(0, place)).filter((one) => !isCalled(one, set)).length;
  const next = others.toSpliced(place >= 0 ? before : (at ?? others.length), 0, set);
  return next.slice(0, MOST_SETS);
}

const isCalled = (one: ReleaseSet, other: Pick<ReleaseSet, 'name' | 'isWaved'>): boolean =>
  one.name === other.name && one.isWaved === other.isWaved;
