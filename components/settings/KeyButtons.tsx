import { i18n } from '#i18n';
import { type Credential, isForgotten } from '../../utils/credentials/credential.ts';
import { useDesk } from '../desk-context.ts';
import { keyName } from '../key-words.ts';
import { PROJECTS } from '../places.ts';
import type { SettingsStore } from '../stores/settings.ts';
import { Button } from '../ui/Button.tsx';
import styles from './SavedKey.module.css';

interface Props {
  readonly credential: Credential;
  readonly settings: SettingsStore;
  readonly isInUse: boolean;
  readonly isAlone: boolean;
  readonly isReplacing: boolean;
  /** Of the verdict on it. */
  readonly kind: string;
  readonly onDo: (what: 'replacing' | 'renaming' | 'removing') => void;
  readonly onUsed: () => void;
}

/** What can be done with a key. Where there are several, each button says whose it is to those who only hear it. */
export function KeyButtons(props: Props) {
  const { credential, settings, isInUse, isAlone, isReplacing, kind, onDo, onUsed } = props;
  const desk = useDesk();
  const store = settings.credential;
  const { id, isManaged = false } = credential;
  const isAsked = isForgotten(credential);
  const isTesting = store.busy.value === 'testing' && store.about.value === id;
  const of = (words: string) =>
    isAlone ? {} : { label: i18n.t('key.button', { what: words, key: keyName(credential) }) };
  const test = kind === 'works' ? i18n.t('settings.key.test') : i18n.t('settings.key.testAgain');
  return (
    <div class={styles.actions}>
      {!isInUse && (
        <Button
          onClick={() => void settings.keys.use(credential).then(onUsed)}
          test="use-key"
          {...of(i18n.t('key.use'))}
        >
          {i18n.t('key.use')}
        </Button>
      )}
      {!isReplacing && !isAsked && !isManaged && (
        <Button onClick={() => onDo('replacing')} test="replace-key" {...of(i18n.t('settings.key.replace'))}>
          {i18n.t('settings.key.replace')}
        </Button>
      )}
      {!isAlone && !isManaged && (
        <Button onClick={() => onDo('renaming')} test="rename-key" {...of(i18n.t('key.rename'))}>
          {i18n.t('key.rename')}
        </Button>
      )}
      {!isAsked && (
        <Button
          onClick={() => void store.test(id)}
          busy={store.busy.value !== undefined}
          test="test-key"
          {...of(test)}
        >
          {isTesting ? i18n.t('settings.key.testing') : test}
        </Button>
      )}
      {!isManaged && (
        <Button onClick={() => onDo('removing')} test="remove-key" {...of(i18n.t('settings.key.remove'))}>
          {i18n.t('settings.key.remove')}
        </Button>
      )}
      {kind === 'not-in-plan' && (
        <Button look="link" onClick={() => desk.openTab(PROJECTS)} test="open-projects">
          {i18n.t('keyForm.link')}
        </Button>
      )}
    </div>
  );
}
