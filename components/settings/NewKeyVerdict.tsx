import type { CredentialStore } from '../stores/credential.ts';
import { Verdict } from './Verdict.tsx';
import { newKeyWords } from './verdict-words.ts';

interface Props {
  readonly store: CredentialStore;
  /** The id of the key that the new one was to replace. */
  readonly of: string | undefined;
}

/** Why the key that was just given was not kept. Read aloud when it comes. */
export function NewKeyVerdict({ store, of }: Props) {
  const failure = store.about.value === of ? store.failure.value : undefined;
  return <div role="status">{failure && <Verdict {...newKeyWords(failure)} />}</div>;
}
