import * as v from 'valibot';
import { id } from '../data-hub/data-package.ts';

/**
 * How much the person wants to hear of a data package's new versions: nothing, the badge, the badge and the digest,
 * or the badge while they are grabbed by themselves.
 */
export const LEVELS = ['off', 'badge', 'notify', 'grab'] as const;

export type Level = (typeof LEVELS)[number];

/** What was chosen for single packages, by package id. */
export type Watches = Readonly<Record<string, Level>>;

/** More than any account was seen to have, and a bound to what a page may send and a settings file may hold. */
export const WATCHES_AT_MOST = 2_000;

export const level = v.picklist(LEVELS);

const isLevel = (value: unknown): value is Level => v.is(level, value);

/** Of a settings file: all of it holds, or none. */
export const watches = v.pipe(
  v.unknown(),
  // For a record a list is one too.
  v.check((stated) => !Array.isArray(stated)),
  v.record(id, level),
  v.check((all) => Object.keys(all).length <= WATCHES_AT_MOST),
);

/** Read back from storage, where an older or newer Trig may have written: what does not fit is left out. */
export function readWatches(stored: unknown): Watches {
  const entries = v.safeParse(v.record(v.string(), v.unknown()), stored);
  if (!entries.success) return {};
  const fitting = Object.entries(entries.output).filter(
    (entry): entry is [string, Level] => v.is(id, entry[0]) && isLevel(entry[1]),
  );
  return Object.fromEntries(fitting.slice(0, WATCHES_AT_MOST));
}

/** After a choice for these; `null` takes back what was chosen, and what holds for all of its kind holds again. */
export function choose(all: Watches, packageIds: readonly string[], chosen: Level | null): Watches {
  const others = Object.entries(all).filter(([packageId]) => !packageIds.includes(packageId));
  const these = chosen === null ? [] : packageIds.map((packageId) => [packageId, chosen] as const);
  return readWatches(Object.fromEntries([...others, ...these]));
}

/** All that decides how much is wanted of a package. */
export interface Choices {
  readonly watches: Watches;
  readonly pins: readonly string[];
  /** For pinned ones that nothing else was chosen for. */
  readonly pinned: Level;
}

/** What is not pinned and was not chosen is left in peace. */
export const levelOf = ({ watches: chosen, pins, pinned }: Choices, packageId: string): Level =>
  (Object.hasOwn(chosen, packageId) ? chosen[packageId] : undefined) ??
  (pins.includes(packageId) ? pinned : 'off');

/** Ids of all that is watched: without any, nobody is asked. */
export function watched(choices: Choices): readonly string[] {
  const ids = new Set([...Object.keys(choices.watches), ...choices.pins]);
  return [...ids].filter((packageId) => levelOf(choices, packageId) !== 'off');
}
