import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SettingsStore } from '../stores/settings.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ClearAll.module.css';
import { ConfirmClear } from './ConfirmClear.tsx';
import { Section } from './Section.tsx';

/** Everything Trig knows, away in one step; for a laptop that is handed on, or a fresh start. */
export function ClearAll({ settings }: { readonly settings: SettingsStore }) {
  const [isAsking, setAsking] = useState(false);
  const clearing = settings.clearing;
  const state = clearing.state.value;
  const ask = () => {
    void clearing.look();
    setAsking(true);
  };
  const clear = async () => {
    await clearing.clear();
    setAsking(false);
  };
  return (
    <Section title={i18n.t('settings.clear.title')}>
      <p>{i18n.t('settings.clear.detail')}</p>
      {isAsking ? (
        <ConfirmClear clearing={clearing} onClear={() => void clear()} onKeep={() => setAsking(false)} />
      ) : (
        <div>
          <Button onClick={ask} test="clear-all">
            {i18n.t('settings.clear.ask')}
          </Button>
        </div>
      )}
      <p role="status" class={state === 'failed' ? styles.failed : styles.done} data-test="cleared">
        {state === 'done' && i18n.t('settings.clear.done')}
        {state === 'failed' && i18n.t('settings.clear.failed')}
      </p>
    </Section>
  );
}
