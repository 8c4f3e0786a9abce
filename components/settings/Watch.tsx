import { i18n } from '#i18n';
import { LEVELS } from '../../utils/watch/level.ts';
import { EVERY } from '../../utils/watch/schedule.ts';
import { keyInFull } from '../key-words.ts';
import type { ChoicesStore } from '../stores/choices.ts';
import type { CredentialStore } from '../stores/credential.ts';
import type { WatchingStore } from '../stores/watching.ts';
import { levelWords } from '../watch-words.ts';
import { Choice } from './Choice.tsx';
import { everyWords } from './choice-words.ts';
import { Locked } from './Locked.tsx';
import { QuietHours } from './QuietHours.tsx';
import { Section } from './Section.tsx';
import { WatchedList } from './WatchedList.tsx';
import { WatchStatus } from './WatchStatus.tsx';

interface Props {
  readonly choices: ChoicesStore;
  readonly watching: WatchingStore;
  readonly credential: CredentialStore;
}

/** How new versions are looked for and told of. */
export function Watch({ choices, watching, credential }: Props) {
  const current = choices.current.value;
  const inUse = credential.current.value;
  return (
    <Section title={i18n.t('settings.watch.title')}>
      <p>{i18n.t('settings.watch.detail')}</p>
      {inUse && credential.all.value.length > 1 && (
        <p data-test="watched-key">{i18n.t('settings.watch.ofKey', { key: keyInFull(inUse) })}</p>
      )}
      {current && (
        <>
          <Locked choices={choices} name="watchEvery">
            <Choice
              label={i18n.t('settings.watch.every')}
              why={i18n.t('settings.watch.everyWhy')}
              test="watch-every"
              options={EVERY.map((every) => [every, everyWords(every)])}
              value={current.watchEvery}
              onChoose={(watchEvery) => void choices.choose({ watchEvery })}
            />
          </Locked>
          {current.watchEvery !== 'off' && (
            <>
              <WatchStatus watching={watching} />
              <Locked choices={choices} name="watchPinned">
                <Choice
                  label={i18n.t('settings.watch.pinned')}
                  why={i18n.t('settings.watch.pinnedWhy')}
                  test="watch-pinned"
                  options={LEVELS.map((level) => [level, levelWords(level)])}
                  value={current.watchPinned}
                  onChoose={(watchPinned) => void choices.choose({ watchPinned })}
                />
              </Locked>
              <Locked choices={choices} name="watchNew">
                <Choice
                  label={i18n.t('settings.watch.new')}
                  why={i18n.t('settings.watch.newWhy')}
                  test="watch-new"
                  options={NEW.map((level) => [level, levelWords(level)])}
                  value={current.watchNew}
                  onChoose={(watchNew) => void choices.choose({ watchNew })}
                />
              </Locked>
              <Locked choices={choices} name="quietHours">
                <QuietHours
                  value={current.quietHours}
                  onChoose={(quietHours) => void choices.choose({ quietHours })}
                />
              </Locked>
              <WatchedList watching={watching} />
            </>
          )}
        </>
      )}
    </Section>
  );
}

const NEW = ['off', 'badge', 'notify'] as const;
