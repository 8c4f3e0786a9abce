import type { Shelf } from '../catalogue.ts';
import type { CaughtUp } from '../commands.ts';
import type { DataPackage, Version } from '../data-hub/data-package.ts';
import type { Versions } from '../data-hub/versions.ts';
import { bad, good, type Outcome } from '../failure.ts';
import type { Accept, WantedVersion } from '../grabs/accept.ts';
import { type Chain, chainOf } from './chain.ts';
import { type Gap, placesOf } from './follow.ts';
import { type ChainSources, type KnownVersion, knownVersions } from './known-version.ts';
import { chainSources, type ReadPast } from './past.ts';
import { turnsOf } from './turns.ts';

/** Versions of one press. Each is asked for before it is queued, and a person waits for that. */
const AT_ONCE = 100;

export interface CatchUpPorts {
  readonly shelf: Pick<Shelf, 'packages'>;
  readonly past: ReadPast;
  readonly versions: Pick<Versions, 'refresh'>;
  readonly accept: Pick<Accept, 'acceptVersions'>;
  /** These are on their way, and no longer news. */
  readonly onTaken: (versions: readonly WantedVersion[]) => void;
}

export type CatchUp = (credentialId: string, packageId: string) => Promise<Outcome<CaughtUp>>;

/**
 * Grabs what a package's chain lacks, in one batch and in order. OS is asked for each version first: what it no longer has
 * ends the chain there, and what a version's links name and the list does not is part of it. Any other trouble queues
 * nothing: half a chain that nobody has decided on is worse than one asked for again.
 */
export function createCatchUp({ shelf, past, versions, accept, onTaken }: CatchUpPorts): CatchUp {
  return async (credentialId, packageId) => {
    const packages = (await shelf.packages(credentialId))?.value ?? [];
    const dataPackage = packages.find(({ id }) => id === packageId);
    if (!dataPackage) return bad({ kind: 'not-found', of: 'package' });
    const sources = await chainSources(dataPackage, packages, (id) => past(credentialId, id));
    const asked = await follow(dataPackage, sources, (id) => versions.refresh(credentialId, packageId, id));
    if (!asked.ok) return asked;
    const { chain, known, gone } = asked.value;
    const all = stepsOf(chain);
    const steps = all.slice(0, AT_ONCE);
    const left = all.length - steps.length;
    if (steps.length === 0) return good({ taken: { added: 0, skipped: 0, onTheirWay: 0 }, gone, left });
    const turns = turnsOf(placesOf(known), steps, sources.ledger);
    const wanted = steps.map(({ id }) => ({ packageId, versionId: id, turn: turns.get(id) ?? 0 }));
    const taken = await accept.acceptVersions(credentialId, wanted, {});
    if (!taken.ok) return taken;
    onTaken(wanted);
    return good({ taken: taken.value, gone, left });
  };
}

interface Asked {
  readonly chain: Chain;
  readonly known: readonly KnownVersion[];
  readonly gone: readonly string[];
}

/**
 * Asks for what the chain is about until it no longer changes: each version once. What OS did not have before is asked for
 * again: somebody has pressed a button.
 */
async function follow(
  { versions: listed }: DataPackage,
  sources: ChainSources,
  ask: (versionId: string) => Promise<Outcome<Version>>,
): Promise<Outcome<Asked>> {
  const fresh = new Map<string, Version>();
  const gone = new Set<string>();
  for (;;) {
    const documents = [...sources.documents.filter(({ id }) => !fresh.has(id)), ...fresh.values()];
    const now = { ...sources, listed, documents, gone, answered: new Set(fresh.keys()) };
    const chain = chainOf(now);
    const next = namedBy(chain).find((id) => !fresh.has(id) && !gone.has(id));
    if (next === undefined) return good({ chain, known: knownVersions(now), gone: [...gone] });
    const answer = await ask(next);
    if (answer.ok) fresh.set(next, answer.value);
    else if (answer.failure.kind === 'not-found') gone.add(next);
    else return answer;
  }
}

const stepsOf = (chain: Chain): readonly KnownVersion[] => ('steps' in chain ? chain.steps : []);

/** The versions to be applied, as many as are taken at once; and those that may close a gap. */
function namedBy(chain: Chain): readonly string[] {
  const steps = stepsOf(chain)
    .slice(0, AT_ONCE)
    .map(({ id }) => id);
  const gap = 'gap' in chain ? chain.gap : undefined;
  const broken = 'broken' in chain ? chain.broken : undefined;
  return [...steps, ...[gap, broken].flatMap((one) => (one ? askedFor(one) : []))];
}

function askedFor(gap: Gap): readonly string[] {
  if (gap.why === 'missing') return [gap.id];
  return gap.why === 'unclear' ? gap.ask : [];
}
