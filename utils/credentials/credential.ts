import type { Failure } from '../failure.ts';

/**
 * A credential is known to the whole of Trig by its id; the key itself lives in the vault alone and is read
 * by the one function that puts it into a header.
 */
export interface Credential {
  readonly id: string;
  /** The last four characters, shown as `•••• 1a2b`. */
  readonly hint: string;
  readonly keep: Keep;
  readonly verdict: Verdict;
  /** When the verdict was given, milliseconds since 1970. */
  readonly checkedAt: number;
}

/** True of one whose key was forgotten with the browser's last session. */
export const isForgotten = (credential: Credential | null | undefined): credential is Forgotten =>
  credential?.verdict.kind === 'failed' && credential.verdict.failure.kind === 'no-key';

/** `profile`: until removed. `session`: forgotten when the browser closes. */
export type Keep = 'profile' | 'session';

/** What one listing call says about a key. */
export type Verdict =
  | { readonly kind: 'works'; readonly packages: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

type Forgotten = Credential & { readonly verdict: Extract<Verdict, { kind: 'failed' }> };
