import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import styles from './ConfirmRemove.module.css';
import { KeyTraces } from './KeyTraces.tsx';

interface Props {
  /** Of the key, in full. */
  readonly name: string;
  /** Something else is being done with a key. */
  readonly busy: boolean;
  readonly onRemove: () => void;
  readonly onKeep: () => void;
}

/** A removed key cannot be had back from anyone, so this one does ask: in place, with the safe answer ready. */
export function ConfirmRemove({ name, busy, onRemove, onKeep }: Props) {
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <fieldset class={styles.confirm} aria-labelledby={id}>
      <p id={id}>{i18n.t('settings.key.confirm', { key: name })}</p>
      <KeyTraces />
      <div class={styles.answers}>
        <Button look="danger" onClick={onRemove} busy={busy} test="confirm-remove">
          {i18n.t('settings.key.remove')}
        </Button>
        <Button onClick={onKeep} test="keep-key" buttonRef={keep}>
          {i18n.t('settings.key.keep')}
        </Button>
      </div>
    </fieldset>
  );
}
