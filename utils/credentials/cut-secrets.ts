import { withoutKeys } from './key-like.ts';
import { redact } from './redact.ts';

/**
 * Cuts out of a text from elsewhere everything that may be a key, a secret or a token: the ones given, whole or in part, in
 * any case, and whatever looks like one. Signs that cannot be seen go too, for a key could be split by them.
 */
export function cutSecrets(text: string, secrets: readonly string[]): string {
  const seen = text
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}/gu, ' ');
  return withoutKeys(redact(withoutParts(seen, secrets), secrets))
    .replace(/(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z\d]{16,}/g, '…')
    .replace(/[\w+=-]{28,}/g, '…')
    .replace(/…+/g, '…');
}

/** As much of a secret as this tells somebody something. */
const PART = 8;

function withoutParts(text: string, secrets: readonly string[]): string {
  const known = secrets.map((secret) => secret.toLowerCase()).filter((secret) => secret !== '');
  return text.replace(/[\x21-\x7e]+/g, (run) => {
    let rest = run;
    for (const secret of known) rest = withoutPartsOf(rest, secret);
    return rest;
  });
}

/** @param secret in lower case */
function withoutPartsOf(run: string, secret: string): string {
  const lower = run.toLowerCase();
  let kept = '';
  let at = 0;
  while (at < run.length) {
    const length = sharedFrom(lower, at, secret);
    const isPart = length >= Math.min(PART, secret.length);
    kept += isPart ? '…' : run[at];
    at += isPart ? length : 1;
  }
  return kept;
}

/** How many characters from there on stand together in the secret too. */
function sharedFrom(text: string, at: number, secret: string): number {
  let length = Math.min(PART, secret.length);
  if (!secret.includes(text.slice(at, at + length)) || at + length > text.length) return 0;
  while (at + length < text.length && secret.includes(text.slice(at, at + length + 1))) length += 1;
  return length;
}
