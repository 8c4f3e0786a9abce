import type { VersionSummary } from '../../../utils/data-hub/data-package.ts';
import { type Chain, chainOf } from '../../../utils/versions/chain.ts';
import type { Gap } from '../../../utils/versions/follow.ts';
import type { ChainSources } from '../../../utils/versions/known-version.ts';
import { document, entry, summary } from './sample.ts';

/** What a chain comes to, in a line. */
function told(chain: Chain): string {
  const parts: string[] = [chain.kind];
  if ('since' in chain) parts.push(`since ${chain.since.id}`);
  if ('broken' in chain && chain.broken) parts.push(`not from ${gapWords(chain.broken)}`);
  if ('steps' in chain) parts.push(chain.steps.map(({ id }) => id).join(' '));
  if ('gap' in chain && chain.gap) parts.push(`ends ${gapWords(chain.gap)}`);
  return parts.join(', ');
}

const gapWords = ({ why, after, before, ...rest }: Gap) =>
  `${why} ${after.id}–${'id' in rest ? `${rest.id}–` : ''}${before?.id ?? ''}`;

interface Scene extends Partial<ChainSources> {
  readonly all: readonly VersionSummary[];
  /** Versions that are there whole. */
  readonly had?: readonly VersionSummary[];
}

/** Everything listed and every document read, without links, unless it says otherwise. */
export function chain({ all, had = [], ...rest }: Scene): string {
  return told(
    chainOf({
      listed: all,
      documents: all.map((one) => document(one)),
      ledger: had.map((one) => entry(one)),
      ...rest,
    }),
  );
}

export const days = (from: number, to: number): readonly VersionSummary[] =>
  Array.from({ length: to - from + 1 }, (_, index) => summary(from + index));

export const FULL = { supplyType: 'FULL', reason: 'INITIAL' } as const;
