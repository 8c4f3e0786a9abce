import type { Failure } from '../failure.ts';

/**
 * A credential is known to the whole of Trig by its id; the key itself, and a project's secret, lie in the
 * vault alone, and `passes.ts` says which header they become.
 */
export interface Credential {
  readonly id: string;
  /** A project has a secret too, and shows tokens in place of its key; absent: a key. */
  readonly kind?: 'key' | 'project';
  /** The last four characters of the key, shown as `•••• 1a2b`. */
  readonly hint: string;
  readonly keep: Keep;
  readonly verdict: Verdict;
  /** When the verdict was given, milliseconds since 1970. */
  readonly checkedAt: number;
}

/** True of one whose key was forgotten with the browser's last session. */
export const isForgotten = (credential: Credential | null | undefined): credential is Forgotten =>
  credential?.verdict.kind === 'failed' && credential.verdict.failure.kind === 'no-key';

/** True of what is wrong with a secret, or with key and secret together. */
export const isOfSecret = (failure: Failure): boolean =>
  failure.kind === 'not-a-secret' || (failure.kind === 'key-refused' && failure.of === 'project');

/** `profile`: until removed. `session`: forgotten when the browser closes. */
export type Keep = 'profile' | 'session';

/** What one listing call says about a key. */
export type Verdict =
  | { readonly kind: 'works'; readonly packages: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

type Forgotten = Credential & { readonly verdict: Extract<Verdict, { kind: 'failed' }> };
