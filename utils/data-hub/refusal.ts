import { type Pass, secretOf } from '../credentials/pass.ts';
import { secretsIn } from '../credentials/vaulted.ts';
import type { Failure } from '../failure.ts';
import type { Reply } from '../ports.ts';
import { httpDate, secondsToWait } from './retry-after.ts';
import { saidIn } from './said.ts';

/**
 * What a status that is not 200 means, with what OS said about it. Documented: 400 401 403 404 405 429 500 503; seen in
 * clients: the rest.
 *
 * @param reply `retryAfter` and `date` are the headers of those names; OS documents none, a gateway may send both
 * @param shown the credential as the vault keeps it or as it was sent; null where none was: then nothing can be about it
 */
export function refusal(reply: Reply, shown: string | Pass | null, now = Date.now()): Failure {
  const { status, text } = reply;
  const words = saidIn(text, secretsOf(shown));
  const said = words && { said: words };
  if (status === 401 && shown !== null) return { kind: 'key-refused', ...said };
  if (status === 403 && shown !== null) return { kind: 'not-in-plan', ...said };
  if (status === 404) return { kind: 'not-found', ...said };
  if (status === 429) return { kind: 'rate-limited', ...waitOf(reply, now), ...said };
  if (status >= 500) return { kind: 'service-down', status, ...waitOf(reply, now), ...said };
  return { kind: 'unexpected-status', status, ...said };
}

/** What must be in nothing that is shown. */
export const secretsOf = (shown: string | Pass | null): readonly string[] => {
  if (shown === null) return [];
  return typeof shown === 'string' ? secretsIn(shown) : [secretOf(shown)];
};

function waitOf({ retryAfter, date }: Reply, now: number): { readonly retryAfter?: number } {
  const seconds = secondsToWait(retryAfter, httpDate(date ?? '', now) ?? now);
  return seconds === undefined ? {} : { retryAfter: seconds };
}
