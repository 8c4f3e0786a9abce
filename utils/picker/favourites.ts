/** Which packages come first in the list: ids, the latest first. They name a package, whichever key sees it. */
export interface Favourites {
  readonly pins: readonly string[];
  readonly recents: readonly string[];
}

export const NO_FAVOURITES: Favourites = { pins: [], recents: [] };

/** More than anybody finds again by looking. */
export const PINS_AT_MOST = 200;

/** As many as are remembered; the list shows fewer. */
const RECENTS_AT_MOST = 12;

/** Read back from storage or from a file somebody edited: what is no id, or stands there twice, is left out. */
export function readPins(stored: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return [...new Set(all.filter(isId))].slice(0, PINS_AT_MOST);
}

/** The last pinned is the first. */
export const pinned = (
  pins: readonly string[],
  ids: readonly string[],
  isPinned: boolean,
): readonly string[] => {
  const others = pins.filter((one) => !ids.includes(one));
  return isPinned ? readPins([...ids, ...others]) : others;
};

/** A package that was grabbed from, and when, milliseconds since 1970. */
export interface Recent {
  readonly packageId: string;
  readonly at: number;
}

export function readRecents(stored: unknown): readonly Recent[] {
  const all: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const byAge = all.filter(isRecent).sort((a, b) => b.at - a.at);
  const seen = new Set<string>();
  const first = byAge.filter(({ packageId }) => !seen.has(packageId) && seen.add(packageId));
  return first.slice(0, RECENTS_AT_MOST);
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^\d{1,20}$/.test(value);

const isRecent = (value: unknown): value is Recent =>
  typeof value === 'object' &&
  value !== null &&
  'packageId' in value &&
  'at' in value &&
  isId(value.packageId) &&
  typeof value.at === 'number';
