import type { Failure } from '../failure.ts';

/**
 * What a status that is not 200 means. Documented: 400 401 403 404 405 429 500 503; seen in clients: the
 * rest. Bodies are not read: their words are for developers and could carry what was sent.
 *
 * @param shown the credential, whatever its form; null where none was sent: then nothing that is said can be about it
 * @param retryAfter the `Retry-After` header, seconds or an HTTP date; OS documents none, a gateway may send one
 */
export function refusal(
  status: number,
  retryAfter: string | null,
  shown: unknown,
  now = Date.now(),
): Failure {
  if (status === 401 && shown !== null) return { kind: 'key-refused' };
  if (status === 403 && shown !== null) return { kind: 'not-in-plan' };
  if (status === 404) return { kind: 'not-found' };
  if (status === 429) {
    const seconds = Number(retryAfter) || Math.ceil((Date.parse(retryAfter ?? '') - now) / 1000);
    return seconds > 0 ? { kind: 'rate-limited', retryAfter: seconds } : { kind: 'rate-limited' };
  }
  if (status >= 500) return { kind: 'service-down', status };
  return { kind: 'unexpected-status', status };
}
