import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import { type AccountName, KEYS, secretOf } from './keys.ts';

/** Seconds a token lives (FACTS §4). */
export const TOKEN_LIFE = 299;

export interface Credentials {
  /** The keys that open something now. */
  readonly keys: Readonly<Record<AccountName, string>>;
  accountOf(key: string): AccountName | undefined;
  /** Regenerating kills the old key at once (FACTS §4). */
  replaceKey(old: string, fresh: string): void;
  /** A new secret: tokens that the old one was given for die with it, the key stays (inferred). */
  replaceSecret(key: string, fresh: string): void;
  /** A bearer token for a project's key and secret. */
  issue(key: string, secret: string): string | undefined;
  /** The key a living token was issued for. */
  keyOf(token: string): string | undefined;
}

export function createCredentials(clock: Clock): Credentials {
  const keys: Record<AccountName, string> = { ...KEYS };
  const names = Object.keys(keys) as AccountName[]; // `Object.keys` forgets the names it was given
  const secrets = new Map<string, string>();
  const tokens = new Map<string, { readonly key: string; readonly until: number }>();
  const accountOf = (key: string) => names.find((name) => keys[name] === key);

  return {
    keys,
    accountOf,
    replaceKey(old, fresh) {
      const account = accountOf(old);
      if (account === undefined) throw new Error('The local Data Hub has no such key to replace.');
      keys[account] = fresh;
    },
    replaceSecret(key, fresh) {
      secrets.set(key, fresh);
      for (const [token, { key: owner }] of tokens) if (owner === key) tokens.delete(token);
    },
    issue(key, secret) {
      if (accountOf(key) === undefined || secret !== (secrets.get(key) ?? secretOf(key))) return undefined;
      const token = randomBytes(21).toString('base64url');
      tokens.set(token, { key, until: clock.now() + TOKEN_LIFE * 1000 });
      return token;
    },
    keyOf(token) {
      const found = tokens.get(token);
      return found && found.until > clock.now() ? found.key : undefined;
    },
  };
}
