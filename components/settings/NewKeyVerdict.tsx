import type { CredentialStore } from '../stores/credential.ts';
import { Verdict } from './Verdict.tsx';
import { newKeyWords } from './verdict-words.ts';

/** Why the key that was just given was not kept. Read aloud when it comes. */
export function NewKeyVerdict({ store }: { readonly store: CredentialStore }) {
  const failure = store.failure.value;
  return <div role="status">{failure && <Verdict {...newKeyWords(failure)} />}</div>;
}
