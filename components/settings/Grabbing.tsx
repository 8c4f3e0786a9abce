import { i18n } from '#i18n';
import type { Settings } from '../../utils/settings.ts';
import type { ChoicesStore } from '../stores/choices.ts';
import { format } from '../words.ts';
import { Choice } from './Choice.tsx';
import { keepWords } from './choice-words.ts';
import styles from './Grabbing.module.css';
import { Locked } from './Locked.tsx';
import { PerMinute } from './PerMinute.tsx';
import { Section } from './Section.tsx';
import { Taken } from './Taken.tsx';

const WINDOWS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** How the queue behaves. There is no button to save: each choice holds at once. */
export function Grabbing({ choices }: { readonly choices: ChoicesStore }) {
  const current = choices.current.value;
  return (
    <Section title={i18n.t('settings.grabbing.title')}>
      {current && (
        <>
          <Locked choices={choices} name="window">
            <Choice
              label={i18n.t('settings.grabbing.window')}
              why={i18n.t('settings.grabbing.windowWhy')}
              test="window"
              options={WINDOWS.map((count) => [count, format.count(count)])}
              value={current.window}
              onChoose={(window) => void choices.choose({ window })}
            />
          </Locked>
          <Locked choices={choices} name="mostPerMinute">
            <PerMinute
              value={current.mostPerMinute}
              onChoose={(mostPerMinute) => void choices.choose({ mostPerMinute })}
            />
          </Locked>
          <Locked choices={choices} name="taken">
            <Taken value={current.taken} onChoose={(taken) => void choices.choose({ taken })} />
          </Locked>
          <Locked choices={choices} name="keepHistory">
            <Choice
              label={i18n.t('settings.grabbing.history')}
              why={i18n.t('settings.grabbing.historyWhy')}
              test="keep-history"
              options={KEEP.map((keep) => [keep, keepWords(keep)])}
              value={current.keepHistory}
              onChoose={(keepHistory) => void choices.choose({ keepHistory })}
            />
          </Locked>
          {choices.isLost.value && <p class={styles.lost}>{i18n.t('settings.grabbing.lost')}</p>}
        </>
      )}
    </Section>
  );
}

const KEEP = ['forever', 'year', 'quarter', 'never'] as const satisfies readonly Settings['keepHistory'][];
