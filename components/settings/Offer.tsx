import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Offer as Offered, SettingsFileStore } from '../stores/settings-file.ts';
import { Button } from '../ui/Button.tsx';
import { counted, visible } from '../words.ts';
import { choiceWords, chosenWords } from './choice-words.ts';
import styles from './Offer.module.css';

interface Props {
  readonly file: SettingsFileStore;
  readonly offer: Offered;
}

/** What a settings file would change, before it does. */
export function Offer({ file, offer }: Props) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const { fileName, names, unknown, from, to } = offer;
  useEffect(() => box.current?.focus(), [offer]);
  return (
    <section ref={box} class={styles.offer} tabIndex={-1} aria-labelledby={id} data-test="offer">
      <h3 id={id}>
        {names.length === 0
          ? i18n.t('settings.file.nothing', { file: visible(fileName) })
          : i18n.t('settings.file.would', { file: visible(fileName) })}
      </h3>
      {names.length > 0 && (
        <dl class={styles.changes}>
          {names.map((name) => (
            <div key={name} data-test="change" data-name={name}>
              <dt>{choiceWords(name)}</dt>
              <dd>
                <span class={styles.value}>
                  <span class={styles.when}>{i18n.t('settings.file.now')}</span>
                  <s>{chosenWords(name, from)}</s>
                </span>
                <span class={styles.value}>
                  <span class={styles.when}>{i18n.t('settings.file.then')}</span>
                  <b>{chosenWords(name, to)}</b>
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {unknown > 0 && <p>{counted('settings.file.unknown', unknown)}</p>}
      <div class={styles.answers}>
        {names.length > 0 && (
          <Button look="main" onClick={() => void file.take()} test="take-settings">
            {i18n.t('settings.file.take')}
          </Button>
        )}
        <Button onClick={file.leave} test="leave-settings">
          {names.length > 0 ? i18n.t('settings.file.leave') : i18n.t('settings.file.close')}
        </Button>
      </div>
    </section>
  );
}
