import * as v from 'valibot';
import { bad, good, type Outcome } from '../failure.ts';
import { isFullPath } from './folder.ts';
import { type Answer, type Call, read, STRANGE } from './rpc.ts';

/** What aria2 says of itself, and of how it was started. */
export interface Greeting {
  readonly version: string;
  /** New each time aria2 starts. */
  readonly session: string;
  /** Where Trig's files go: the chosen folder, or aria2's own. A full path. */
  readonly folder: string;
  /** Downloads at once. */
  readonly atOnce: number;
}

/** The first that knows tokens (its NEWS, 2014); gids of one's own choice came before. */
const OLDEST = [1, 18, 4];

/**
 * Trig looks once a second and has sixteen downloads there at most; other programs' downloads count too, and a computer
 * that sleeps looks later.
 */
const LEAST_RESULTS = 100;

export const GREETING: readonly Call[] = [
  { method: 'getVersion' },
  { method: 'getSessionInfo' },
  { method: 'getGlobalOption' },
];

const number = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));

const options = v.object({
  dir: v.pipe(v.string(), v.maxLength(4096)),
  'max-concurrent-downloads': number,
  'max-download-result': number,
});

/**
 * Whether aria2 can do what Trig needs: answer, keep the results of downloads, and put files where the person expects them.
 *
 * @param chosen the folder chosen in Trig; empty for aria2's own
 */
export function readGreeting(
  [version, session, given]: readonly Answer[],
  chosen: string,
): Outcome<Greeting> {
  const said = read(v.object({ version: v.pipe(v.string(), v.maxLength(40)) }), version);
  if (!said) return bad(STRANGE);
  if (isOlder(said.version)) return bad({ kind: 'aria2-old', version: said.version });
  const sessionId = readSession(session);
  const option = read(options, given);
  if (sessionId === undefined || !option) return bad(STRANGE);
  if (option['max-download-result'] < LEAST_RESULTS) return bad({ kind: 'aria2-forgets' });
  const folder = chosen || option.dir;
  if (!isFullPath(folder, option.dir)) return bad({ kind: 'aria2-folder' });
  return good({
    version: said.version,
    session: sessionId,
    folder,
    atOnce: option['max-concurrent-downloads'],
  });
}

export const readSession = (given: Answer | undefined): string | undefined =>
  read(v.object({ sessionId: v.pipe(v.string(), v.maxLength(100)) }), given)?.sessionId;

function isOlder(version: string): boolean {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const differs = OLDEST.findIndex((oldest, index) => (parts[index] ?? 0) !== oldest);
  return differs >= 0 && (parts[differs] ?? 0) < (OLDEST[differs] ?? 0);
}
