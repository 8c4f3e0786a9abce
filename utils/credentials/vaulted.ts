import { bad, good, type Outcome } from '../failure.ts';
import { cleanKey, hintOf } from './clean-key.ts';
import type { Credential } from './credential.ts';

/**
 * What the vault keeps of a credential, taken apart. It is one text for each, so that a key and its secret are
 * written, replaced and forgotten in one go: a key as it is, or `project/1 <key> <secret>`. No key has a space in
 * it, so neither is ever mistaken for the other, and keys that were kept before there were projects stay readable.
 */
export type Vaulted = { readonly kind: 'key'; readonly key: string } | Project;

/** An API project by key and secret, which are worth a token (FACTS §4). */
export interface Project {
  readonly kind: 'project';
  readonly key: string;
  readonly secret: string;
}

/** What was pasted, as the vault keeps it; or which of the two it cannot be. Nobody is asked. */
export function toVault(pastedKey: string, pastedSecret?: string): Outcome<string> {
  const key = cleanKey(pastedKey);
  if (key === undefined) return bad({ kind: 'not-a-key' });
  if (pastedSecret === undefined) return good(key);
  // A colon is where Basic parts the two (RFC 7617 §2).
  if (key.includes(':')) return bad({ kind: 'not-a-key' });
  const secret = cleanKey(pastedSecret);
  return secret === undefined ? bad({ kind: 'not-a-secret' }) : good(`project/1 ${key} ${secret}`);
}

/** `undefined`: nothing that Trig has written, or a later Trig. */
export function readVaulted(text: string): Vaulted | undefined {
  const [, key, secret] = /^project\/1 ([\x21-\x39\x3b-\x7e]{8,200}) ([\x21-\x7e]{8,200})$/.exec(text) ?? [];
  if (key !== undefined && secret !== undefined) return { kind: 'project', key, secret };
  return /^[\x21-\x7e]+$/.test(text) ? { kind: 'key', key: text } : undefined;
}

/** What may be shown and stored of it elsewhere. */
export function faceOf(text: string): Pick<Credential, 'hint' | 'kind'> {
  const vaulted = readVaulted(text);
  const hint = hintOf(vaulted?.key ?? '');
  return vaulted?.kind === 'project' ? { hint, kind: 'project' } : { hint };
}

/** Each secret in it, for whoever has to cut them out of a text. */
export function secretsIn(text: string): readonly string[] {
  const vaulted = readVaulted(text);
  return vaulted?.kind === 'project' ? [vaulted.key, vaulted.secret] : [text];
}
