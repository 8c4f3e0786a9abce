import type { Credential, Credentials, KeyName } from './credential.ts';

/** With that one as it is now, in its place or behind the others; the first of all is in use. */
export function withCredential({ all, inUse }: Credentials, one: Credential): Credentials {
  const isKnown = all.some(({ id }) => id === one.id);
  return {
    all: isKnown ? all.map((other) => (other.id === one.id ? one : other)) : [...all, one],
    inUse: inUse ?? one.id,
  };
}

/** Without it; was it the one in use, the first that is left is. */
export function withoutCredential({ all, inUse }: Credentials, id: string): Credentials {
  const left = all.filter((one) => one.id !== id);
  return { all: left, inUse: inUse === id ? (left[0]?.id ?? null) : inUse };
}

/** That one changed, if it is still kept: whoever asked OS for long may find that it was removed meanwhile. */
export const changed = (
  credentials: Credentials,
  id: string,
  to: (one: Credential) => Credential,
): Credentials => ({
  ...credentials,
  all: credentials.all.map((one) => (one.id === id ? to(one) : one)),
});

export type Face = Pick<Credential, 'hint' | 'kind'>;

/** What is shown of its key: of one that is no project any more, not that it is one. */
export const withFace = ({ kind: _, ...one }: Credential, face: Face): Credential => ({ ...one, ...face });

/** What that one is called where there are several; with one alone it is clear which is meant. */
export const nameAmong = (all: readonly Credential[], id: string): KeyName | undefined =>
  all.length > 1 ? all.find((one) => one.id === id) : undefined;
