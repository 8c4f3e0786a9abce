import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { LEVELS, type Level } from '../../../utils/watch/level.ts';
import { useDesk } from '../../desk-context.ts';
import type { NewsStore } from '../../stores/news.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { levelWords } from '../../watch-words.ts';
import { visible } from '../../words.ts';
import styles from './WatchSheet.module.css';

interface Props {
  readonly news: NewsStore;
  readonly about: NonNullable<NewsStore['choosing']['value']>;
}

/** How much is wanted of one package's new versions. Each choice holds at once; Enter or Escape closes it. */
export function WatchSheet({ news, about }: Props) {
  const desk = useDesk();
  const id = useId();
  const name = visible(about.name);
  const { watchEvery, watchPinned } = news.settings.value;
  return (
    <Sheet
      title={i18n.t('watch.sheet')}
      about={name}
      test="watch-sheet"
      first="input:checked"
      onKey={({ key, target }, close) => {
        if (key !== 'Enter' || target instanceof HTMLButtonElement) return false;
        close();
        return true;
      }}
      onClose={news.stopChoosing}
    >
      <fieldset class={styles.levels} aria-label={`${i18n.t('watch.sheet')} ${name}`}>
        {optionsOf(about.isPinned).map((level) => (
          <label key={level}>
            <input
              type="radio"
              name={id}
              data-test={`watch-${level ?? 'kind'}`}
              checked={level === about.level}
              onChange={() => void news.setLevel(level)}
            />
            <span>
              {level === null ? kindWords(about.isPinned, watchPinned) : levelWords(level)}
              {level === 'grab' && <small>{i18n.t('watch.grabWhat')}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      {watchEvery === 'off' && (
        <p class={styles.off}>
          <span>{i18n.t('watch.isOff')}</span>
          <Button look="link" onClick={desk.openOptions} test="watch-options">
            {i18n.t('common.openOptions')}
          </Button>
        </p>
      )}
    </Sheet>
  );
}

/** What is not pinned is not watched of itself: there it need not be said twice. */
const optionsOf = (isPinned: boolean): readonly (Level | null)[] => [
  null,
  ...LEVELS.filter((level) => level !== 'off' || isPinned),
];

const kindWords = (isPinned: boolean, pinned: Level): string =>
  isPinned ? i18n.t('watch.asPinnedNow', { level: levelWords(pinned) }) : i18n.t('watch.no');
