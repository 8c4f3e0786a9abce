import * as v from 'valibot';
import { readAnswer } from '../data-hub/read-answer.ts';
import { refusal } from '../data-hub/refusal.ts';
import { bad, type Failure, good, type Outcome, saidOf } from '../failure.ts';
import type { Reply } from '../ports.ts';
import { cutSecrets } from './cut-secrets.ts';
import { basicPass } from './pass.ts';
import type { Project } from './vaulted.ts';

export interface Token {
  readonly value: string;
  /** Until when it is shown, milliseconds since 1970: somewhat before OS lets it die. */
  readonly until: number;
}

/** Nothing under way should meet a dead token. Milliseconds. */
const MARGIN = 30_000;

/**
 * `expires_in` is a string in the documented example, "299" (FACTS §4); a number is what RFC 6749 §5.1 says. `issued_at` is
 * not looked at: it is by the clock of OS.
 */
const answer = v.object({
  access_token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,4000}$/)),
  expires_in: v.pipe(
    v.union([v.string(), v.number()]),
    v.transform(Number),
    v.minValue(1),
    v.maxValue(86_400),
  ),
  token_type: v.optional(v.pipe(v.string(), v.regex(/^bearer/i))),
});

/**
 * What the token endpoint has answered.
 *
 * @param askedAt milliseconds since 1970, before it was asked: the token is at least that old
 */
export function readToken(reply: Reply, askedAt: number, project: Project): Outcome<Token> {
  const { status, text } = reply;
  if (status !== 200) return bad(refusedToken(refusal(reply, basicPass(project)), project));
  const read = readAnswer(text, answer);
  if (!read.ok) return bad({ kind: 'no-token', status });
  const life = read.value.expires_in * 1000;
  return good({ value: read.value.access_token, until: askedAt + life - Math.min(MARGIN, life / 2) });
}

/**
 * A failure of the token endpoint is one of the credential or of the service, never of what the token was for: a 404
 * here must not be taken for a file that is gone.
 */
export function refusedToken(failure: Failure, { key, secret }: Project): Failure {
  const words = saidOf(failure);
  const said = words && { said: { ...words, text: cutSecrets(words.text, [key, secret]) } };
  switch (failure.kind) {
    // 403: known, and given no token. To whoever waits it is the same.
    case 'key-refused':
    case 'not-in-plan':
      return { kind: 'key-refused', of: 'project', ...said };
    case 'not-found':
      return { kind: 'no-token', status: 404, ...said };
    case 'unexpected-status':
      return { kind: 'no-token', status: failure.status, ...said };
    case 'unreadable':
      return { kind: 'no-token', status: 200 };
    default:
      return failure;
  }
}
