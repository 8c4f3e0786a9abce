import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Settings } from '../../utils/settings.ts';
import { takenWords } from './choice-words.ts';
import styles from './Grabbing.module.css';

interface Props {
  readonly value: Settings['taken'];
  readonly onChoose: (taken: Settings['taken']) => void;
}

/** What to do with files that were grabbed before. */
export function Taken({ value, onChoose }: Props) {
  const id = useId();
  return (
    <fieldset class={styles.taken} aria-describedby={`${id}-why`}>
      <legend>{i18n.t('settings.grabbing.taken')}</legend>
      {TAKEN.map((taken) => (
        <label key={taken}>
          <input
            type="radio"
            name={id}
            data-test={`taken-${taken}`}
            checked={taken === value}
            onChange={() => onChoose(taken)}
          />
          {takenWords(taken)}
        </label>
      ))}
      <p id={`${id}-why`} class={styles.why}>
        {i18n.t('settings.grabbing.takenWhy')}
      </p>
    </fieldset>
  );
}

const TAKEN = ['skip', 'rename', 'overwrite'] as const satisfies readonly Settings['taken'][];
