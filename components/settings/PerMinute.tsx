import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LEAST_A_MINUTE, MOST_A_MINUTE, type Settings } from '../../utils/settings.ts';
import { format } from '../words.ts';
import { Choice } from './Choice.tsx';
import { perMinuteWords } from './choice-words.ts';
import styles from './Grabbing.module.css';

interface Props {
  readonly value: Settings['mostPerMinute'];
  readonly onChoose: (most: Settings['mostPerMinute']) => void;
}

/** What OS allows a project in development, and a live one (FACTS §7). */
const USUAL = [50, 600] as const;

/** A limit for the queue, where others share the API project. */
export function PerMinute({ value, onChoose }: Props) {
  const isUnusual = value !== null && !USUAL.some((one) => one === value);
  const [isOwn, setOwn] = useState(false);
  const shown = isOwn || isUnusual ? 'other' : value === null ? 'none' : String(value);
  return (
    <>
      <Choice
        label={i18n.t('settings.grabbing.perMinute')}
        why={i18n.t('settings.grabbing.perMinuteWhy')}
        test="per-minute"
        options={[
          ['none', perMinuteWords(null)],
          ...USUAL.map((most) => [String(most), perMinuteWords(most)] as const),
          ['other', i18n.t('settings.grabbing.otherLimit')],
        ]}
        value={shown}
        onChoose={(chosen) => {
          setOwn(chosen === 'other');
          if (chosen !== 'other') onChoose(chosen === 'none' ? null : Number(chosen));
        }}
      />
      {shown === 'other' && <OwnNumber value={value} focus={isOwn} onChoose={onChoose} />}
    </>
  );
}

function OwnNumber({ value, focus, onChoose }: Props & { readonly focus: boolean }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);
  const bounds = { least: format.count(LEAST_A_MINUTE), most: format.count(MOST_A_MINUTE) };
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  const take = ({ valueAsNumber }: HTMLInputElement) => {
    const isRight =
      Number.isInteger(valueAsNumber) && valueAsNumber >= LEAST_A_MINUTE && valueAsNumber <= MOST_A_MINUTE;
    setWrong(!isRight);
    if (isRight) onChoose(valueAsNumber);
  };
  return (
    <div class={styles.choice}>
      <label for={id}>{i18n.t('settings.grabbing.number', bounds)}</label>
      <input
        ref={field}
        id={id}
        class={styles.number}
        data-test="per-minute-number"
        type="number"
        inputMode="numeric"
        min={LEAST_A_MINUTE}
        max={MOST_A_MINUTE}
        defaultValue={value === null ? '' : String(value)}
        aria-invalid={isWrong || undefined}
        aria-describedby={`${id}-wrong`}
        // When it is left or Enter is pressed: half a number is a number too.
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <p id={`${id}-wrong`} class={styles.lost} role="status">
        {isWrong && i18n.t('settings.grabbing.numberWrong', bounds)}
      </p>
    </div>
  );
}
