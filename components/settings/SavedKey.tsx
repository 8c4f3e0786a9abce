import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Credential } from '../../utils/credentials/credential.ts';
import { useDesk } from '../desk-context.ts';
import { PROJECTS } from '../places.ts';
import type { SettingsStore } from '../stores/settings.ts';
import { Button } from '../ui/Button.tsx';
import { format } from '../words.ts';
import { ConfirmRemove } from './ConfirmRemove.tsx';
import styles from './SavedKey.module.css';
import { Verdict } from './Verdict.tsx';
import { newKeyWords, savedKeyWords } from './verdict-words.ts';

interface Props {
  readonly credential: Credential;
  readonly settings: SettingsStore;
  readonly isReplacing: boolean;
  readonly onReplace: () => void;
}

/** The key in use, by its last four characters, and what is known of it. */
export function SavedKey({ credential, settings, isReplacing, onReplace }: Props) {
  const desk = useDesk();
  const [isRemoving, setRemoving] = useState(false);
  const { kind, hint, keep, verdict, checkedAt } = credential;
  const store = settings.credential;
  const failure = isReplacing ? undefined : store.failure.value;
  const words = failure ? newKeyWords(failure) : savedKeyWords(verdict);
  const isTesting = store.busy.value === 'testing';
  return (
    <div class={styles.card}>
      <div class={styles.line}>
        <code class={styles.hint}>•••• {hint}</code>
        {kind === 'project' && <span data-test="key-kind">{i18n.t('secret.saved')}</span>}
        <span>{i18n.t('settings.key.checked', { ago: format.ago(checkedAt, desk.now()) })}</span>
        <span>{keep === 'session' ? i18n.t('settings.key.session') : i18n.t('settings.key.profile')}</span>
      </div>
      <div role="status">
        <Verdict {...words} />
      </div>
      {isRemoving ? (
        <ConfirmRemove
          hint={hint}
          onRemove={() => void settings.remove()}
          onKeep={() => setRemoving(false)}
        />
      ) : (
        <div class={styles.actions}>
          {!isReplacing && (
            <Button onClick={onReplace} test="replace-key">
              {i18n.t('settings.key.replace')}
            </Button>
          )}
          <Button onClick={() => void store.test()} busy={isTesting} test="test-key">
            {isTesting
              ? i18n.t('settings.key.testing')
              : words.kind === 'works'
                ? i18n.t('settings.key.test')
                : i18n.t('settings.key.testAgain')}
          </Button>
          <Button onClick={() => setRemoving(true)} test="remove-key">
            {i18n.t('settings.key.remove')}
          </Button>
          {words.kind === 'not-in-plan' && (
            <Button look="link" onClick={() => desk.openTab(PROJECTS)} test="open-projects">
              {i18n.t('keyForm.link')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
