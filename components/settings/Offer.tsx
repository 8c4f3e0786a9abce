import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Watches } from '../../utils/watch/level.ts';
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
  const { fileName, names, watches, fixed, unknown, from, to } = offer;
  const isNothing = names.length === 0 && !watches;
  useEffect(() => box.current?.focus(), [offer]);
  return (
    <section ref={box} class={styles.offer} tabIndex={-1} aria-labelledby={id} data-test="offer">
      <h3 id={id}>
        {isNothing
          ? i18n.t('settings.file.nothing', { file: visible(fileName) })
          : i18n.t('settings.file.would', { file: visible(fileName) })}
      </h3>
      {!isNothing && (
        <dl class={styles.changes}>
          {names.map((name) => (
            <OneChange
              key={name}
              name={name}
              what={choiceWords(name)}
              now={chosenWords(name, from)}
              then={chosenWords(name, to)}
            />
          ))}
          {watches && (
            <OneChange
              name="watches"
              what={i18n.t('settings.watch.list')}
              now={watchedWords(watches.from)}
              then={watchedWords(watches.to)}
            />
          )}
        </dl>
      )}
      {fixed > 0 && <p data-test="fixed">{counted('settings.file.fixed', fixed)}</p>}
      {unknown > 0 && <p>{counted('settings.file.unknown', unknown)}</p>}
      <div class={styles.answers}>
        {!isNothing && (
          <Button look="main" onClick={() => void file.take()} test="take-settings">
            {i18n.t('settings.file.take')}
          </Button>
        )}
        <Button onClick={file.leave} test="leave-settings">
          {!isNothing ? i18n.t('settings.file.leave') : i18n.t('settings.file.close')}
        </Button>
      </div>
    </section>
  );
}

interface Change {
  readonly name: string;
  readonly what: string;
  readonly now: string;
  readonly then: string;
}

const OneChange = ({ name, what, now, then }: Change) => (
  <div data-test="change" data-name={name}>
    <dt>{what}</dt>
    <dd>
      <span class={styles.value}>
        <span class={styles.when}>{i18n.t('settings.file.now')}</span>
        <s>{now}</s>
      </span>
      <span class={styles.value}>
        <span class={styles.when}>{i18n.t('settings.file.then')}</span>
        <b>{then}</b>
      </span>
    </dd>
  </div>
);

const watchedWords = (watches: Watches): string => counted('picker.packages', Object.keys(watches).length);
