import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VersionSummary } from '../../../utils/data-hub/data-package.ts';
import { chainOf } from '../../../utils/versions/chain.ts';
import {
  type ChainSources,
  type KnownVersion,
  knownVersions,
} from '../../../utils/versions/known-version.ts';
import { isResupplyOf } from '../../../utils/versions/resupply.ts';
import { isSameFormat } from '../../../utils/versions/same-words.ts';
import { document, entry, summary } from './sample.ts';

/** What became of one version: in truth, and of it what Trig was told. */
const fate = fc.record({
  kind: fc.constantFrom('update', 'update', 'update', 'update', 'full', 'again', 'format', 'odd'),
  isListed: fc.constantFrom(true, true, true, false),
  /** Of one that is not listed. */
  wasListed: fc.boolean(),
  isRead: fc.boolean(),
  knowsPrevious: fc.boolean(),
  knowsNext: fc.boolean(),
  isHad: fc.boolean(),
  isGone: fc.constantFrom(false, false, false, false, true),
});

type Fate = typeof fate extends fc.Arbitrary<infer One> ? One : never;

function truthOf(fates: readonly Fate[]): readonly VersionSummary[] {
  let format = 'CSV';
  return fates.map(({ kind }, at) => {
    if (kind === 'format') format = format === 'CSV' ? 'GeoPackage' : 'CSV';
    const day = summary(at + 1, { format });
    switch (kind) {
      case 'full':
        return { ...day, supplyType: 'FULL' };
      case 'again':
        return { ...day, reason: 'RESUPPLY', productVersion: summary(at).productVersion };
      case 'format':
        return { ...day, reason: 'UPDATE_FORMAT' };
      case 'odd':
        return { ...day, reason: 'REFRESH', supplyType: 'Partial' };
      default:
        return day;
    }
  });
}

/** The truth with holes: as OS lists it, as documents were read, as the ledger has it. */
function told(fates: readonly Fate[], truth: readonly VersionSummary[]): ChainSources {
  const at = (index: number) => truth[index]?.id;
  const documents = truth.flatMap((one, index) => {
    const { isRead, isHad, knowsPrevious, knowsNext } = fates[index] as Fate;
    const [previousId, nextId] = [knowsPrevious && at(index - 1), knowsNext && at(index + 1)];
    const links = { ...(previousId && { previousId }), ...(nextId && { nextId }) };
    return isRead || isHad ? [document(one, links)] : [];
  });
  const which = (is: (one: Fate) => boolean) => truth.filter((_, index) => is(fates[index] as Fate));
  const listed = which(({ isListed }) => isListed);
  const upTo = truth.at(-1) as VersionSummary;
  return {
    listed,
    dropped: which(({ isListed, wasListed }) => !isListed && wasListed).map((one) => ({ ...one, upTo })),
    documents,
    ledger: which(({ isHad }) => isHad).map((one) => entry(one)),
    gone: new Set(which(({ isGone }) => isGone).map(({ id }) => id)),
  };
}

const stories = fc.array(fate, { maxLength: 14 }).map((fates) => {
  const truth = truthOf(fates);
  return { truth, fates, sources: told(fates, truth) };
});

/** Ids of what is listed, was listed, or has a document that was read; what was had and was withdrawn is no part of it. */
const everKnown = (sources: ChainSources): Set<string> =>
  new Set([...sources.listed, ...(sources.dropped ?? []), ...knownVersions(sources)].map(({ id }) => id));

const runs = { numRuns: 1000 };

test('steps are in order, each once, none of them had or gone', () => {
  fc.assert(
    fc.property(stories, ({ sources }) => {
      const chain = chainOf(sources);
      const steps = 'steps' in chain ? chain.steps : [];
      const ids = steps.map(({ id }) => Number(id));
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
      const had = new Set(sources.ledger.map(({ versionId }) => versionId));
      for (const { id } of steps) expect([had.has(id), sources.gone?.has(id)]).toEqual([false, false]);
    }),
    runs,
  );
});

test('no version that was ever listed or named is jumped over, and no format is changed on the way', () => {
  fc.assert(
    fc.property(stories, ({ truth, sources }) => {
      const chain = chainOf(sources);
      if (!('steps' in chain)) return;
      const first = chain.kind === 'begin' ? chain.steps[0] : chain.since;
      const last = chain.steps.at(-1) as KnownVersion;
      const known = everKnown(sources);
      for (const one of sources.documents) {
        if (!known.has(one.id)) continue;
        for (const id of [one.previousId, one.nextId]) if (id !== undefined) known.add(id);
      }
      const steps = new Set(chain.steps.map(({ id }) => id));
      const had = new Set(sources.ledger.map(({ versionId }) => versionId));
      const between = truth.filter(({ id }) => Number(id) > Number(first.id) && Number(id) < Number(last.id));
      for (const one of between) {
        if (!known.has(one.id) || steps.has(one.id) || had.has(one.id)) continue;
        const at = knownVersions(sources).findIndex(({ id }) => id === one.id);
        const [older, newer] = knownVersions(sources).slice(at, at + 2) as [KnownVersion, KnownVersion];
        expect(isResupplyOf(newer, older), `${one.id} between ${first.id} and ${last.id}`).toBe(true);
      }
      for (const one of chain.steps) expect(isSameFormat(one.format, first.format)).toBe(true);
    }),
    runs,
  );
});

test('up to date is said only where all that was ever listed or named after what is had is had as well', () => {
  let seen = 0;
  fc.assert(
    fc.property(stories, ({ sources }) => {
      const chain = chainOf(sources);
      if (chain.kind !== 'up-to-date') return;
      seen += 1;
      const had = new Set(sources.ledger.map(({ versionId }) => versionId));
      expect(had.has(chain.since.id)).toBe(true);
      const known = everKnown(sources);
      for (const { id, nextId } of sources.documents) if (known.has(id) && nextId) known.add(nextId);
      const later = [...known].filter((id) => Number(id) > Number(chain.since.id));
      expect(later.filter((id) => !had.has(id))).toEqual([]);
    }),
    runs,
  );
  expect(seen).toBeGreaterThan(10);
});
