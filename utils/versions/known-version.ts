import type { Version, VersionSummary } from '../data-hub/data-package.ts';
import { NO_DAY } from '../data-hub/day.ts';
import { type Flaws, isPartial } from '../data-hub/flaws.ts';
import { byNewest } from '../data-hub/newest.ts';
import { supplyType } from '../data-hub/supply-type.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { byVersion } from './by-version.ts';
import type { Order } from './joined.ts';
import type { DroppedVersion } from './seen.ts';
import { isWhole } from './whole.ts';

/** A version of a package as its chain sees it. */
export interface KnownVersion extends VersionSummary {
  /** In the list that OS gave last. */
  readonly isListed: boolean;
  /** All its data is in the ledger. */
  readonly isHad: boolean;
  /** OS was asked for its files, and has it no longer. */
  readonly isGone: boolean;
  /** OS lists no file for it: there is nothing to apply. */
  readonly isEmpty: boolean;
  /** Its list of files has entries that can't be read: nobody can have all of it. */
  readonly isPartial: boolean;
  /** OS was asked for it just now, and has it. */
  readonly isAnswered: boolean;
  /** Of one that has dropped out of the list: the newest that was in it together with it. */
  readonly listedUpTo?: Pick<VersionSummary, 'id' | 'createdOn'>;
  /** Bytes of all its files, where each has a size and the document was read. */
  readonly size?: number;
  /** Of a step that was supplied again at once: the day of the supply in whose place it is taken. */
  readonly replaces?: string;
  /** Its neighbours by its own document, as of when that was read. */
  readonly previousId?: string;
  readonly nextId?: string;
}

/** All that is known of the versions of one package. */
export interface ChainSources {
  /** What OS lists: about twelve months (FACTS §0.6). */
  readonly listed: readonly VersionSummary[];
  /** Version documents that were ever read, listed or not. */
  readonly documents: readonly Version[];
  /** Of this package. */
  readonly ledger: readonly LedgerEntry[];
  /** What is wrong with entries of that list. */
  readonly flaws?: Flaws | undefined;
  /** What was in OS's list once and is not now. */
  readonly dropped?: readonly DroppedVersion[];
  /** Ids of versions that OS no longer has, although it lists or names them. */
  readonly gone?: ReadonlySet<string>;
  /** Ids of versions that OS was asked for just now, and has. */
  readonly answered?: ReadonlySet<string>;
  /** Product versions of full supplies that are there whole from another package of the product (`full-supply.ts`). */
  readonly fullElsewhere?: readonly string[];
}

/**
 * The versions of a package in their order, the oldest first. The list has gaps, and so have the links: what OS once listed is
 * among them, what a document names, and every version whose document was read. What is had and was withdrawn from the
 * middle of the list, no chain leads through.
 */
export function knownVersions(sources: ChainSources): readonly KnownVersion[] {
  const { listed, documents, ledger, dropped = [], gone = new Set(), answered = new Set() } = sources;
  const documentOf = new Map(documents.map((document) => [document.id, document]));
  const entriesOf = byVersion(ledger);
  const isHad = (id: string): boolean => isWhole(documentOf.get(id), entriesOf.get(id) ?? []);
  const isListed = new Set(listed.map(({ id }) => id));
  const listedUpTo = new Map(dropped.map(({ id, upTo }) => [id, upTo]));
  return [...summariesOf(sources, documentOf, isHad).values()].sort(byOldest).map((summary): KnownVersion => {
    const { id, createdOn, reason, supplyType: raw, productVersion, format } = summary;
    const document = documentOf.get(id);
    const size = sizeOf(document);
    const { previousId, nextId } = document ?? {};
    const upTo = isListed.has(id) ? undefined : listedUpTo.get(id);
    return {
      ...{ id, createdOn, reason, supplyType: raw, productVersion, format },
      isListed: isListed.has(id),
      isHad: isHad(id),
      isGone: gone.has(id) && !isHad(id),
      isEmpty: document?.downloads.length === 0 && !isPartial(document.flaws),
      isPartial: isPartial(document?.flaws),
      isAnswered: answered.has(id),
      ...(upTo && { listedUpTo: upTo }),
      ...(size !== undefined && { size }),
      ...(previousId !== undefined && { previousId }),
      ...(nextId !== undefined && { nextId }),
    };
  });
}

/** What is known of each version, by id. */
function summariesOf(
  { listed, documents, dropped = [] }: ChainSources,
  documentOf: ReadonlyMap<string, Version>,
  isHad: (id: string) => boolean,
): ReadonlyMap<string, VersionSummary> {
  const found = new Map<string, VersionSummary>();
  // A day that the list lacks, the document may have.
  const dated = (one: VersionSummary): VersionSummary =>
    one.createdOn === NO_DAY ? { ...one, createdOn: documentOf.get(one.id)?.createdOn ?? NO_DAY } : one;
  for (const one of [...dropped, ...listed]) found.set(one.id, dated(one));
  const [oldest] = [...listed].sort(byOldest);
  const isBefore = (document: Version): boolean => !oldest || byOldest(document, oldest) < 0;
  const others = documents.filter((document) => isBefore(document) || !isHad(document.id));
  const toVisit = [...found.keys(), ...others.map(({ id }) => id)];
  for (let id = toVisit.pop(); id !== undefined; id = toVisit.pop()) {
    const document = documentOf.get(id);
    if (!document) continue;
    if (!found.has(id)) found.set(id, document);
    for (const next of [document.previousId, document.nextId]) {
      if (next !== undefined && !found.has(next) && documentOf.has(next)) toVisit.push(next);
    }
  }
  return found;
}

/** The order of these versions, and how far it can be relied on. */
export function orderOf(
  versions: readonly KnownVersion[],
  { flaws, gone = new Set() }: Pick<ChainSources, 'flaws' | 'gone'>,
): Order {
  const undated = versions.flatMap(({ id, createdOn, isHad }) =>
    createdOn === NO_DAY && !isHad ? [id] : [],
  );
  return {
    places: new Map(versions.map(({ id }, at) => [id, at])),
    gone,
    undated,
    isPartial: undated.length > 0 || isPartial(flaws),
  };
}

/** A supply that needs nothing before it. Where OS says neither full nor change-only, the first one is meant. */
export function isFull({ supplyType: raw, reason }: VersionSummary): boolean {
  const type = supplyType(raw);
  return type === 'full' || (type === 'unknown' && reason.toUpperCase() === 'INITIAL');
}

const byOldest = (a: VersionSummary, b: VersionSummary): number => byNewest(b, a);

function sizeOf(document: Version | undefined): number | undefined {
  if (!document || document.downloads.some(({ size }) => size === undefined)) return undefined;
  return document.downloads.reduce((sum, { size = 0 }) => sum + size, 0);
}
