import type { Failure } from '../failure.ts';

/**
 * A credential is known to the whole of Trig by its id; the key itself, and a project's secret, lie in the
 * vault alone, and `passes.ts` says which header they become.
 */
export interface Credential {
  readonly id: string;
  /** What the person calls it (clean-name.ts); empty of one that was given none, which goes by its `hint`. */
  readonly name: string;
  /** A project has a secret too, and shows tokens in place of its key; absent: a key. */
  readonly kind?: 'key' | 'project';
  /** The last four characters of the key, shown as `•••• 1a2b`. */
  readonly hint: string;
  /** An administrator hands it out: it is theirs to replace, name and take back. */
  readonly isManaged?: true;
  readonly keep: Keep;
  readonly verdict: Verdict;
  /** When the verdict was given, milliseconds since 1970. */
  readonly checkedAt: number;
}

/** All that are kept, in the order they came, and which of them is in use: what is asked and listed is asked with that one. */
export interface Credentials {
  readonly all: readonly Credential[];
  /** The id of one of `all`; `null` when there is none. */
  readonly inUse: string | null;
}

export const NO_CREDENTIALS: Credentials = { all: [], inUse: null };

export const inUseOf = ({ all, inUse }: Credentials): Credential | null =>
  all.find(({ id }) => id === inUse) ?? null;

/** As a key is called on the screen: nothing else of it is ever shown. */
export type KeyName = Pick<Credential, 'name' | 'hint'>;

/** True of one whose key was forgotten with the browser's last session. */
export const isForgotten = (credential: Credential | null | undefined): credential is Forgotten =>
  credential?.verdict.kind === 'failed' && credential.verdict.failure.kind === 'no-key';

/** True of what is wrong with a secret, or with key and secret together. */
export const isOfSecret = (failure: Failure): boolean =>
  failure.kind === 'not-a-secret' || (failure.kind === 'key-refused' && failure.of === 'project');

/** What the key itself has done wrong; with anything else the question is still open. */
const ABOUT_KEY: readonly string[] = [
  'not-a-key',
  'not-a-secret',
  'key-kept',
  'key-refused',
  'not-in-plan',
  'no-key',
] satisfies readonly Failure['kind'][];

export const isAboutKey = ({ kind }: { readonly kind: string }): boolean => ABOUT_KEY.includes(kind);

/** `profile`: until removed. `session`: forgotten when the browser closes. */
export type Keep = 'profile' | 'session';

/** What one listing call says about a key. */
export type Verdict =
  | { readonly kind: 'works'; readonly packages: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

type Forgotten = Credential & { readonly verdict: Extract<Verdict, { kind: 'failed' }> };
