import { bad, type Outcome } from '../failure.ts';
import type { Api, Redirects } from '../ports.ts';
import { bearerPass, keyPass, type Pass } from './pass.ts';
import type { Tokens } from './tokens.ts';
import { readVaulted } from './vaulted.ts';

/**
 * Where a credential becomes a header: the subjects show what the vault keeps, the doors to OS get a pass.
 *
 *   a key                  →  key: <key>
 *   a project              →  Authorization: Bearer <token>; refused (401): a new token and one more try
 *   null, which is OpenData →  nothing
 */
export interface Passes {
  api(door: Api<Pass>): Api;
  redirects(door: Redirects<Pass>): Redirects;
}

export function createPasses(tokens: Tokens): Passes {
  async function show<Answer>(
    text: string | null,
    ask: (pass: Pass | null) => Promise<Outcome<Answer>>,
    isRefused: (answer: Outcome<Answer>) => boolean,
  ): Promise<Outcome<Answer>> {
    if (text === null) return ask(null);
    const vaulted = readVaulted(text);
    if (!vaulted) return bad({ kind: 'no-key' });
    if (vaulted.kind === 'key') return ask(keyPass(vaulted.key));
    const token = await tokens.of(vaulted);
    if (!token.ok) return token;
    const answer = await ask(bearerPass(token.value));
    if (!isRefused(answer)) return answer;
    const fresh = await tokens.inPlaceOf(token.value, vaulted);
    if (!fresh.ok) return fresh;
    return ask(bearerPass(fresh.value));
  }

  return {
    api: (door) => ({
      ask: (path, text) =>
        show(
          text,
          (pass) => door.ask(path, pass),
          (answer) => answer.ok && answer.value.status === 401,
        ),
    }),
    redirects: (door) => ({
      ask: (path, text) =>
        show(
          text,
          (pass) => door.ask(path, pass),
          (answer) => !answer.ok && answer.failure.kind === 'key-refused',
        ),
    }),
  };
}
