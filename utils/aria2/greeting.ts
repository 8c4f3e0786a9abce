import * as v from 'valibot';
import { bad, good, type Outcome } from '../failure.ts';
import { type Answer, type Call, read, STRANGE } from './rpc.ts';

/** What aria2 says of itself, and of how it was started. */
export interface Greeting {
  readonly version: string;
  /** New each time aria2 starts. */
  readonly session: string;
  /** Where it puts files unless it is told otherwise. */
  readonly folder: string;
  /** Downloads at once. */
  readonly atOnce: number;
}

/** The first that knows tokens (its NEWS, 2014); gids of one's own choice came before. */
const OLDEST = [1, 18, 4];

export const GREETING: readonly Call[] = [
  { method: 'getVersion' },
  { method: 'getSessionInfo' },
  { method: 'getGlobalOption' },
];

const options = v.object({
  dir: v.string(),
  'max-concurrent-downloads': v.pipe(v.string(), v.regex(/^\d+$/)),
});

export function readGreeting([version, session, chosen]: readonly Answer[]): Outcome<Greeting> {
  const said = read(v.object({ version: v.pipe(v.string(), v.maxLength(40)) }), version);
  if (!said) return bad(STRANGE);
  if (isOlder(said.version)) return bad({ kind: 'aria2-old', version: said.version });
  const sessionId = readSession(session);
  const option = read(options, chosen);
  if (sessionId === undefined || !option) return bad(STRANGE);
  return good({
    version: said.version,
    session: sessionId,
    folder: option.dir,
    atOnce: Number(option['max-concurrent-downloads']),
  });
}

export const readSession = (given: Answer | undefined): string | undefined =>
  read(v.object({ sessionId: v.pipe(v.string(), v.maxLength(100)) }), given)?.sessionId;

function isOlder(version: string): boolean {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const differs = OLDEST.findIndex((oldest, index) => (parts[index] ?? 0) !== oldest);
  return differs >= 0 && (parts[differs] ?? 0) < (OLDEST[differs] ?? 0);
}
