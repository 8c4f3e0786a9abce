import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Settings } from '../../utils/settings.ts';
import { Choice } from './Choice.tsx';
import { quietWords } from './choice-words.ts';
import styles from './Grabbing.module.css';

interface Props {
  readonly value: Settings['quietHours'];
  readonly onChoose: (hours: string | null) => void;
}

const NIGHT = '22:00-07:00';

/** When nobody is to be told of what nobody waits for. */
export function QuietHours({ value, onChoose }: Props) {
  const [isOwn, setOwn] = useState(false);
  const isUnusual = value !== null && value !== NIGHT;
  const shown = isOwn || isUnusual ? 'other' : value === null ? 'none' : 'night';
  return (
    <>
      <Choice
        label={i18n.t('settings.watch.quiet')}
        why={i18n.t('settings.watch.quietWhy')}
        test="quiet"
        options={[
          ['none', quietWords(null)],
          ['night', quietWords(NIGHT)],
          ['other', i18n.t('settings.watch.otherHours')],
        ]}
        value={shown}
        onChoose={(chosen) => {
          setOwn(chosen === 'other');
          if (chosen !== 'other') onChoose(chosen === 'none' ? null : NIGHT);
        }}
      />
      {shown === 'other' && <OwnHours value={value ?? NIGHT} onChoose={onChoose} />}
    </>
  );
}

function OwnHours({ value, onChoose }: { readonly value: string; readonly onChoose: Props['onChoose'] }) {
  const id = useId();
  const [from = '', to = ''] = value.split('-');
  // Half a time is no time: an emptied field changes nothing.
  const choose = (first: string, last: string) => {
    if (first !== '' && last !== '') onChoose(`${first}-${last}`);
  };
  return (
    <div class={styles.choice}>
      <label for={`${id}-from`}>{i18n.t('settings.watch.from')}</label>
      <input
        id={`${id}-from`}
        class={styles.number}
        data-test="quiet-from"
        type="time"
        required
        value={from}
        onChange={({ currentTarget }) => choose(currentTarget.value.slice(0, 5), to)}
      />
      <label for={`${id}-to`}>{i18n.t('settings.watch.to')}</label>
      <input
        id={`${id}-to`}
        class={styles.number}
        data-test="quiet-to"
        type="time"
        required
        value={to}
        onChange={({ currentTarget }) => choose(from, currentTarget.value.slice(0, 5))}
      />
    </div>
  );
}
