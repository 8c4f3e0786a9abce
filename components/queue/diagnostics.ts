import type { Verdict } from '../../utils/credentials/credential.ts';
import type { Failure } from '../../utils/failure.ts';
import type { Batch } from '../../utils/grabs/batch.ts';
import { NO_GRABS } from '../../utils/grabs/counts.ts';
import { NOBODY } from '../../utils/grabs/grab.ts';
import type { Hold } from '../../utils/grabs/hold.ts';
import type { PartHold } from '../../utils/grabs/part-hold.ts';
import type { KeyPace, QueueState } from '../../utils/ports.ts';
import type { Settings } from '../../utils/settings.ts';
import type { Versions } from '../desk.ts';
import { figuresOf } from './figures.ts';

/** What a person may send us when something is wrong. It cannot hold a name, a path, a link or a key. */
export interface Facts {
  readonly now: number;
  readonly versions: Versions;
  readonly state: QueueState;
  /** Of each key alone what OS says of it: neither its name nor its last four characters. */
  readonly keys: readonly Verdict[];
  readonly rates: readonly Rate[];
  /** How many of the unfinished grabs have failed how often. */
  readonly tries: readonly (readonly [tries: number, grabs: number])[];
  readonly batches: readonly Pick<Batch, 'phase' | 'counts' | 'bytes' | 'credentialId' | 'carrier'>[];
  /** The newest first. */
  readonly troubles: readonly Trouble[];
  readonly settings: Settings;
  readonly permission: boolean;
  /** Lines of the ledger. */
  readonly ledger: number;
}

/** How often OS is asked with one key, which goes by its place in the list of keys. */
export interface Rate {
  readonly of: number | 'open-data' | 'unknown';
  readonly pace: KeyPace;
}

/** A file that failed or waits for another try; which one is nobody's business. */
export interface Trouble {
  readonly at: number;
  readonly kind: 'failed' | 'waiting';
  readonly tries: number;
  readonly failure: Failure;
}

/** Facts for a bug report, in the words of the code: they are read there, and are the same in every language. */
export function diagnostics({ now, versions, state, batches, ...facts }: Facts): string {
  const { hold, partHolds, aria2Hold, pace } = state;
  const down = pace.downUntil === undefined ? 'no' : `for ${seconds(pace.downUntil - now)} more`;
  const { wanted, done, unchecked } = figuresOf(batches);
  const phases = (['open', 'ended', 'told'] as const).map(
    (phase) => `${phase} ${batches.filter((batch) => batch.phase === phase).length}`,
  );
  const open = batches.filter(({ credentialId }) => credentialId === NOBODY).length;
  return [
    `${versions.trig}, ${versions.browser}`,
    `at ${new Date(now).toISOString()}`,
    `grabs ${kinds(state.counts)}`,
    `batches ${batches.length}: ${phases.join(', ')}, OpenData ${open}`,
    `bytes ${done} of ${wanted}, ${unchecked} unchecked`,
    `hold ${holdLine(hold, now)}`,
    `keys ${facts.keys.length}${list(facts.keys.map(verdictLine))}`,
    `held parts ${partHolds.length}${list(partHolds.map((one) => partLine(one, now)))}`,
    `aria2 has ${batches.filter(({ carrier }) => carrier).length}, hold ${holdLine(aria2Hold, now)}`,
    `OS in trouble ${down}`,
    `rates ${facts.rates.length}`,
    ...facts.rates.map((rate) => `  ${rateLine(rate, now)}`),
    `tries of unfinished grabs ${facts.tries.map(([tries, grabs]) => `${tries}: ${grabs}`).join(', ') || 'none'}`,
    `asks where to save ${state.savePrompt ? `for ${seconds(now - state.savePrompt.at)}` : 'no'}`,
    `permission ${facts.permission ? 'given' : 'missing'}`,
    `settings window ${facts.settings.window}, taken ${facts.settings.taken}, history ${facts.settings.keepHistory}`,
    `ledger ${facts.ledger}`,
    `troubles ${facts.troubles.length}`,
    ...facts.troubles.map((trouble) => `  ${line(trouble)}`),
    '',
  ].join('\n');
}

const list = (words: readonly string[]): string => (words.length > 0 ? `: ${words.join(', ')}` : '');

const verdictLine = (verdict: Verdict): string => (verdict.kind === 'works' ? 'works' : verdict.failure.kind);

function rateLine({ of, pace }: Rate, now: number): string {
  const { used, limit, refusedAt, refusals, opensAt, why } = pace;
  return [
    typeof of === 'number' ? `key ${of}` : of,
    `used ${used} of ${limit ?? 'no limit'}`,
    `refused at ${refusedAt ?? 'nothing'}`,
    `refusals ${refusals}`,
    opensAt === undefined ? 'open' : `closed for ${seconds(opensAt - now)} (${why})`,
  ].join(', ');
}

const holdLine = (hold: Hold | null, now: number): string =>
  hold ? `${hold.why} for ${seconds(now - hold.at)}` : 'none';

const partLine = ({ part, why, at, evidence, tests }: PartHold, now: number): string =>
  `${part.of} ${why} for ${seconds(now - at)} by ${evidence.length} files, tested ${tests} times`;

const line = ({ at, kind, tries, failure }: Trouble): string =>
  [new Date(at).toISOString(), kind, `try ${tries}`, failure.kind, ...details(failure)].join(' ');

/** What may be told of a failure: figures and our own words, and of the browser's only what cannot be a place. */
function details(failure: Failure): readonly (string | number)[] {
  switch (failure.kind) {
    case 'timed-out':
      return [seconds(failure.seconds * 1000)];
    case 'rate-limited':
      return failure.retryAfter === undefined ? [] : [seconds(failure.retryAfter * 1000)];
    case 'service-down':
    case 'unexpected-status':
      return [failure.status];
    case 'unreadable':
      return [failure.what];
    case 'unsafe-target':
      return [failure.why];
    case 'wrong-size':
      return [failure.actual, 'of', failure.expected];
    case 'aria2-error':
      return [failure.code];
    case 'browser-error':
      return [withoutPlaces(failure.reason)];
    default:
      return [];
  }
}

const withoutPlaces = (reason: string): string =>
  /[/\\]/.test(reason) ? '(left out)' : reason.replace(/\s+/g, ' ').slice(0, 80);

const kinds = (counts: QueueState['counts']): string =>
  Object.keys(NO_GRABS)
    .map((kind) => `${kind} ${counts[kind as keyof typeof NO_GRABS]}`)
    .join(', ');

const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 1000)} s`;
