import type { DataPackage, VersionSummary } from '../data-hub/data-package.ts';
import { byNewest } from '../data-hub/newest.ts';
import { supplyType } from '../data-hub/supply-type.ts';
import type { Level } from './level.ts';

/**
 * What is new between two listings. `GET /dataPackages` names every version of every package (FACTS §1.2), so one
 * answer is held against all that was ever listed; nothing else is asked.
 *
 *   noticed ─► told, or seen before that ─► gone: grabbed, dismissed, or no longer listed
 *
 * Version ids that were listed are remembered, also when they have vanished: one that comes back is no news. Only one
 * that vanished before anybody was told of it is forgotten, so that it is told should it come back.
 */
export interface Item {
  readonly packageId: string;
  readonly packageName: string;
  /** The package itself was not listed before. */
  readonly isNewPackage: boolean;
  /** The newest first; never empty. However many come at once, a package is one item. */
  readonly versions: readonly NewVersion[];
  /** When the last of them was noticed, milliseconds since 1970. */
  readonly at: number;
  readonly level: Exclude<Level, 'off'>;
  /** Or need not be told: the badge is all that was wanted. */
  readonly isTold: boolean;
  /** Somebody has seen it in the popup: no badge for it any more. */
  readonly isSeen: boolean;
  /** When it was waved away; for a moment it can be taken back. */
  readonly dismissedAt?: number | undefined;
}

export type NewVersion = Pick<VersionSummary, 'id' | 'createdOn' | 'supplyType'>;

/** What the watch goes by, of one credential. */
export interface Watched {
  /** Ids of all versions that were ever listed, by package id. */
  readonly known: Readonly<Record<string, readonly string[]>>;
  readonly news: readonly Item[];
}

export const NOTHING_KNOWN: Watched = { known: {}, news: [] };

interface Noticing {
  /** Of a package that was not listed before, or of one that was. */
  readonly levelOf: (packageId: string, isNewPackage: boolean) => Level;
  readonly now: number;
}

/** What is known after this listing, and what of it is news. Where nothing is wanted, it is learned in silence. */
export function notice(
  before: Watched,
  packages: readonly DataPackage[],
  { levelOf, now }: Noticing,
): Watched {
  const known: Record<string, readonly string[]> = { ...before.known };
  const items = new Map(before.news.map((item) => [item.packageId, item]));
  const listed = new Map(packages.map((one) => [one.id, one]));

  for (const item of before.news) {
    const there = new Set(listed.get(item.packageId)?.versions.map(({ id }) => id));
    const gone = item.versions.filter(({ id }) => !there.has(id)).map(({ id }) => id);
    if (gone.length === 0) continue;
    if (isUntold(item)) known[item.packageId] = without(known[item.packageId] ?? [], gone);
    put(items, item.packageId, lessVersions(item, gone));
  }

  for (const { id: packageId, name, versions } of packages) {
    const listedBefore = before.known[packageId];
    // One that OS still prepares is not there yet: it is new with its first version.
    if (listedBefore === undefined && versions.length === 0) continue;
    const had = new Set(known[packageId]);
    const fresh = versions.filter(({ id }) => !had.has(id));
    if (fresh.length === 0) continue;
    known[packageId] = remembered(
      [...had],
      versions.map(({ id }) => id),
    );
    const isNewPackage = listedBefore === undefined;
    const level = levelOf(packageId, isNewPackage);
    if (level === 'off') continue;
    const item = items.get(packageId);
    const waiting = item && item.dismissedAt === undefined ? item : undefined;
    items.set(packageId, {
      packageId,
      packageName: name,
      isNewPackage: waiting?.isNewPackage ?? isNewPackage,
      versions: [...fresh, ...(waiting?.versions ?? [])].map(inBrief).sort(byNewest),
      at: now,
      level,
      isTold: level === 'badge',
      isSeen: false,
    });
  }
  return { known, news: [...items.values()] };
}

/** Vanished ones that are remembered of a package; OS keeps about a year of versions (FACTS §0.6). */
const VANISHED_AT_MOST = 400;

/** What is listed now is always known; of what has vanished, the latest. */
function remembered(before: readonly string[], now: readonly string[]): readonly string[] {
  const there = new Set(now);
  const vanished = before.filter((id) => !there.has(id));
  return [...vanished.slice(-VANISHED_AT_MOST), ...there];
}

const inBrief = ({ id, createdOn, supplyType }: NewVersion): NewVersion => ({ id, createdOn, supplyType });

const without = (ids: readonly string[], gone: readonly string[]): readonly string[] =>
  ids.filter((id) => !gone.includes(id));

/** `undefined` when none is left. */
export function lessVersions(item: Item, gone: readonly string[]): Item | undefined {
  const versions = item.versions.filter(({ id }) => !gone.includes(id));
  return versions.length > 0 ? { ...item, versions } : undefined;
}

function put(items: Map<string, Item>, packageId: string, item: Item | undefined): void {
  if (item) items.set(packageId, item);
  else items.delete(packageId);
}

/** A change to items of the news; `undefined` takes one out. */
export const change = (
  watched: Watched,
  packageIds: readonly string[],
  to: (item: Item) => Item | undefined,
): Watched => ({
  ...watched,
  news: watched.news.flatMap((item) => (packageIds.includes(item.packageId) ? (to(item) ?? []) : item)),
});

/** Nobody has heard of it in any way. */
const isUntold = ({ isTold, isSeen }: Item): boolean => !isTold && !isSeen;

/** What the next digest tells. */
export const untold = ({ news }: Watched): readonly Item[] =>
  news.filter((item) => item.level === 'notify' && isUntold(item) && item.dismissedAt === undefined);

/** What is to be grabbed without anybody pressing anything. */
export const unattended = ({ news }: Watched): readonly Item[] =>
  news.filter(({ level, dismissedAt }) => level === 'grab' && dismissedAt === undefined);

/** What the popup shows, the latest first. */
export const current = ({ news }: Watched): readonly Item[] =>
  news.filter(({ dismissedAt }) => dismissedAt === undefined).sort((a, b) => b.at - a.at);

/** What the badge counts. */
export const unseen = (watched: Watched): readonly Item[] => current(watched).filter(({ isSeen }) => !isSeen);

/**
 * What it takes to be up to date, oldest first: the newest version; where that only changes the ones before it, every
 * new one back to the last that stands for itself (FACTS §10.5: each must be applied, in order).
 */
export function wantedOf({ versions }: Pick<Item, 'versions'>): readonly NewVersion[] {
  const whole = versions.findIndex((one) => supplyType(one.supplyType) !== 'change-only');
  return versions.slice(0, whole < 0 ? versions.length : whole + 1).reverse();
}

/** These versions are on their way: older ones of a package are no news either where all it takes is. */
export function taken(
  watched: Watched,
  versions: readonly { readonly packageId: string; readonly versionId: string }[],
): Watched {
  const packageIds = versions.map(({ packageId }) => packageId);
  return change(watched, packageIds, (item) => {
    const ids = versions.flatMap(({ packageId, versionId }) =>
      packageId === item.packageId ? versionId : [],
    );
    const isAll = wantedOf(item).every(({ id }) => ids.includes(id));
    return isAll ? undefined : lessVersions(item, ids);
  });
}

/** Forgets what was dismissed before that moment. */
export const sweep = (watched: Watched, before: number): Watched => ({
  ...watched,
  news: watched.news.filter(({ dismissedAt }) => dismissedAt === undefined || dismissedAt >= before),
});
