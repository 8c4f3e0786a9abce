import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { keyInFull } from '../key-words.ts';
import type { ClearingStore } from '../stores/clearing.ts';
import { Button } from '../ui/Button.tsx';
import { counted } from '../words.ts';
import styles from './ClearAll.module.css';
import { KeyTraces } from './KeyTraces.tsx';

interface Props {
  readonly clearing: ClearingStore;
  readonly onClear: () => void;
  readonly onKeep: () => void;
}

/**
 * Nothing of it can be had back, so it asks: what goes, by name and number, the safe answer under the finger, and a tick
 * without which the other does nothing.
 */
export function ConfirmClear({ clearing, onClear, onKeep }: Props) {
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  const tick = useRef<HTMLInputElement>(null);
  const [isSure, setSure] = useState(false);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => keep.current?.focus(), []);
  const known = clearing.known.value;
  const clear = () => {
    setMissing(!isSure);
    if (isSure) onClear();
    else tick.current?.focus();
  };
  return (
    <fieldset class={styles.confirm} aria-labelledby={id} aria-describedby={`${id}-what`}>
      <p id={id}>{i18n.t('settings.clear.goes')}</p>
      <ul id={`${id}-what`} class={styles.what} data-test="what-goes">
        {known?.keys.map((one, index) => (
          <li key={index}>{i18n.t('settings.clear.key', { key: keyInFull(one) })}</li>
        ))}
        {known && known.packages > 0 && <li>{counted('settings.clear.catalogue', known.packages)}</li>}
        {known && known.grabs > 0 && <li>{counted('settings.clear.queue', known.grabs)}</li>}
        {known && known.history > 0 && <li>{counted('settings.clear.history', known.history)}</li>}
        <li>{i18n.t('settings.clear.settings')}</li>
      </ul>
      <p>{i18n.t('settings.clear.stays')}</p>
      {known && known.keys.length > 0 && <KeyTraces />}
      <label class={styles.sure}>
        <input
          ref={tick}
          type="checkbox"
          data-test="sure"
          checked={isSure}
          aria-describedby={`${id}-missing`}
          onChange={({ currentTarget }) => setSure(currentTarget.checked)}
        />
        {i18n.t('settings.clear.sure')}
      </label>
      <p id={`${id}-missing`} role="status" class={styles.failed}>
        {isMissing && !isSure && i18n.t('settings.clear.tick')}
      </p>
      <div class={styles.answers}>
        <Button look="danger" onClick={clear} busy={clearing.state.value === 'busy'} test="confirm-clear">
          {i18n.t('settings.clear.confirm')}
        </Button>
        <Button onClick={onKeep} test="keep-all" buttonRef={keep}>
          {i18n.t('settings.clear.keep')}
        </Button>
      </div>
    </fieldset>
  );
}
