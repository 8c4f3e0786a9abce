import { tokenPath } from '../data-hub/address.ts';
import { bad, good, type Outcome } from '../failure.ts';
import type { Api, Clock } from '../ports.ts';
import { basicPass, type Pass } from './pass.ts';
import { readToken, refusedToken, type Token } from './token.ts';
import type { Project } from './vaulted.ts';

/** Tokens for projects. They lie in the memory of the background alone: one that dies takes them along and asks anew. */
export interface Tokens {
  /** One that is good for a while; whoever asks at the same time gets the same. */
  of(project: Project): Promise<Outcome<string>>;
  /** Another than that one, which OS has refused. */
  inPlaceOf(refused: string, project: Project): Promise<Outcome<string>>;
}

interface TokensPorts {
  readonly api: Api<Pass>;
  readonly clock: Clock;
}

export function createTokens({ api, clock }: TokensPorts): Tokens {
  const known = new Map<string, Token & { readonly askedAt: number }>();
  const asking = new Map<string, Promise<Outcome<string>>>();

  /** One that was asked for after now is of before the clock was set back: how long it lives nobody knows. */
  const isOver = ({ askedAt, until }: { readonly askedAt: number; readonly until: number }): boolean =>
    until <= clock.now() || askedAt > clock.now();

  async function ask(project: Project): Promise<Outcome<string>> {
    const askedAt = clock.now();
    for (const [name, token] of known) if (isOver(token)) known.delete(name);
    const reply = await api.ask(tokenPath, basicPass(project));
    if (!reply.ok) return bad(refusedToken(reply.failure, project));
    const token = readToken(reply.value, askedAt, project);
    if (!token.ok) return token;
    known.set(nameOf(project), { ...token.value, askedAt });
    return good(token.value.value);
  }

  function of(project: Project): Promise<Outcome<string>> {
    const name = nameOf(project);
    const token = known.get(name);
    if (token && !isOver(token)) return Promise.resolve(good(token.value));
    const under = asking.get(name) ?? ask(project).finally(() => asking.delete(name));
    asking.set(name, under);
    return under;
  }

  return {
    of,
    inPlaceOf(refused, project) {
      const name = nameOf(project);
      // Of many that were refused together the first one drops it; the others find its successor.
      if (known.get(name)?.value === refused) known.delete(name);
      return of(project);
    },
  };
}

/** By both: a secret that was replaced has tokens of its own. */
const nameOf = ({ key, secret }: Project): string => `${key} ${secret}`;
