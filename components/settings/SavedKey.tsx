import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Credential, isForgotten } from '../../utils/credentials/credential.ts';
import { useDesk } from '../desk-context.ts';
import { keyInFull } from '../key-words.ts';
import type { SettingsStore } from '../stores/settings.ts';
import { Notice } from '../ui/Notice.tsx';
import { Tag } from '../ui/Tag.tsx';
import { format, visible } from '../words.ts';
import { ConfirmRemove } from './ConfirmRemove.tsx';
import { KeyButtons } from './KeyButtons.tsx';
import { KeyForm } from './KeyForm.tsx';
import { KeyTraces } from './KeyTraces.tsx';
import { RenameKey } from './RenameKey.tsx';
import styles from './SavedKey.module.css';
import { SecretField } from './SecretField.tsx';
import { Verdict } from './Verdict.tsx';
import { newKeyWords, savedKeyWords } from './verdict-words.ts';

interface Props {
  readonly credential: Credential;
  readonly settings: SettingsStore;
  readonly isInUse: boolean;
  /** The only one there is. */
  readonly isAlone?: boolean;
}

/** A key, by its name and its last four characters, what is known of it, and what can be done with it. */
export function SavedKey({ credential, settings, isInUse, isAlone = false }: Props) {
  const desk = useDesk();
  const card = useRef<HTMLDivElement>(null);
  const [doing, setDoing] = useState<'replacing' | 'renaming' | 'removing' | undefined>();
  const latest = useRef(doing);
  latest.current = doing;
  const { id, name, kind, hint, verdict, checkedAt } = credential;
  const isProject = kind === 'project';
  const store = settings.credential;
  const isAsked = isForgotten(credential);
  const stop = () => {
    store.forgetFailure();
    setDoing(undefined);
  };
  /** What was pressed has gone; the next best thing to stand on is a button of the same key. */
  const toButtons = () => requestAnimationFrame(() => card.current?.querySelector('button')?.focus());

  const failure = store.about.value === id && doing !== 'replacing' ? store.failure.value : undefined;
  const words = failure ? newKeyWords(failure) : savedKeyWords(verdict);
  return (
    <div class={styles.card} ref={card} data-in-use={isInUse || undefined}>
      {/* Alone and forgotten, what is said below is all there is to say. */}
      <div class={styles.line} hidden={isAsked && isAlone}>
        {name && <strong class={styles.name}>{visible(name)}</strong>}
        <code class={styles.hint}>•••• {hint}</code>
        {isProject && <span data-test="key-kind">{i18n.t('secret.saved')}</span>}
        {isInUse && !isAlone && <Tag look="strong">{i18n.t('key.inUse')}</Tag>}
        {!isAsked && (
          <span>{i18n.t('settings.key.checked', { ago: format.ago(checkedAt, desk.now()) })}</span>
        )}
        <span data-test="kept">{keptWords(credential)}</span>
      </div>
      {isAsked ? (
        <Notice
          kind="no-key"
          title={i18n.t('keyForm.forgotten.title', { key: keyInFull(credential) })}
          detail={i18n.t(isProject ? 'keyForm.forgotten.bothHere' : 'keyForm.forgotten.detail')}
        />
      ) : (
        <div role="status">
          <Verdict {...words} />
        </div>
      )}
      {doing === 'removing' && (
        <ConfirmRemove
          name={keyInFull(credential)}
          busy={store.busy.value !== undefined}
          onRemove={() => void settings.keys.remove(credential)}
          onKeep={() => setDoing(undefined)}
        />
      )}
      {doing === 'renaming' && (
        <RenameKey
          name={name}
          onRename={async (to) => {
            await settings.keys.rename(credential, to);
            stop();
            toButtons();
          }}
          onKeep={() => {
            stop();
            toButtons();
          }}
        />
      )}
      {(doing === undefined || doing === 'replacing') && (
        <KeyButtons
          credential={credential}
          settings={settings}
          isInUse={isInUse}
          isAlone={isAlone}
          isReplacing={doing === 'replacing'}
          kind={words.kind}
          onDo={setDoing}
          onUsed={toButtons}
        />
      )}
      {(doing === 'replacing' || (isAsked && doing === undefined)) && (
        <KeyForm
          store={store}
          label={isAsked ? i18n.t('keyForm.label') : i18n.t('settings.key.newKey')}
          replaces={id}
          Secret={SecretField}
          hasSecret={isProject}
          focus={doing === 'replacing' || isAlone}
          onSaved={() => {
            // The news of it comes before the answer: something else may have been begun since.
            if (latest.current === 'removing' || latest.current === 'renaming') return;
            stop();
            toButtons();
          }}
          {...(doing === 'replacing' && { onCancel: stop })}
        >
          {!isAsked && <KeyTraces />}
        </KeyForm>
      )}
    </div>
  );
}

function keptWords({ isManaged, keep }: Credential): string {
  if (isManaged) return i18n.t('settings.policy.key');
  return keep === 'session' ? i18n.t('settings.key.session') : i18n.t('settings.key.profile');
}
