import type { Version, VersionSummary } from '../data-hub/data-package.ts';
import { byNewest } from '../data-hub/newest.ts';
import { supplyType } from '../data-hub/supply-type.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { byVersion } from './by-version.ts';
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
  /** Ids of versions that OS no longer has, although it lists or names them. */
  readonly gone?: ReadonlySet<string>;
  /** Product versions of full supplies that are there whole from another package of the product (`full-supply.ts`). */
  readonly fullElsewhere?: readonly string[];
}

/**
 * The versions of a package in their order, the oldest first. The list has gaps, and so have the links: what OS no longer
 * lists is among them where a document names it, and where it is had from before the list begins. What is neither, OS has
 * withdrawn: no chain leads through it.
 */
export function knownVersions({
  listed,
  documents,
  ledger,
  gone = new Set(),
}: ChainSources): readonly KnownVersion[] {
  const documentOf = new Map(documents.map((document) => [document.id, document]));
  const entriesOf = byVersion(ledger);
  const isHad = (id: string): boolean => isWhole(documentOf.get(id), entriesOf.get(id) ?? []);
  const summaries = new Map<string, VersionSummary>(listed.map((summary) => [summary.id, summary]));
  const [oldest] = [...listed].sort(byOldest);
  const isBefore = (document: Version): boolean => !oldest || byOldest(document, oldest) < 0;
  const before = documents.filter((document) => isBefore(document) && isHad(document.id));
  const toVisit = [...listed, ...before].map(({ id }) => id);
  for (let id = toVisit.pop(); id !== undefined; id = toVisit.pop()) {
    const document = documentOf.get(id);
    if (!document) continue;
    if (!summaries.has(id)) summaries.set(id, document);
    for (const next of [document.previousId, document.nextId]) {
      if (next !== undefined && !summaries.has(next) && documentOf.has(next)) toVisit.push(next);
    }
  }
  const isListed = new Set(listed.map(({ id }) => id));
  return [...summaries.values()].sort(byOldest).map((summary): KnownVersion => {
    const { id, createdOn, reason, supplyType: raw, productVersion, format } = summary;
    const document = documentOf.get(id);
    const size = sizeOf(document);
    const { previousId, nextId } = document ?? {};
    return {
      ...{ id, createdOn, reason, supplyType: raw, productVersion, format },
      isListed: isListed.has(id),
      isHad: isHad(id),
      isGone: gone.has(id) && !isHad(id),
      isEmpty: document?.downloads.length === 0,
      ...(size !== undefined && { size }),
      ...(previousId !== undefined && { previousId }),
      ...(nextId !== undefined && { nextId }),
    };
  });
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
