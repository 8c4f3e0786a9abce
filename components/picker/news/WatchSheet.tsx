import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { LEVELS, type Level } from '../../../utils/watch/level.ts';
import { useDesk } from '../../desk-context.ts';
import type { NewsStore } from '../../stores/news.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
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
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, []);
  const { watchEvery, watchPinned } = news.settings.value;
  const close = () => dialog.current?.close();
  const name = visible(about.name);
  return (
    <dialog
      ref={dialog}
      class={styles.sheet}
      aria-labelledby={id}
      data-test="watch-sheet"
      onClose={news.stopChoosing}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
        // Left to the browser, the same Escape would also close the popup (Chromium).
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <div class={styles.head}>
        <div class={styles.title} id={id}>
          <h2>{i18n.t('watch.sheet')}</h2>
          <p title={name}>{name}</p>
        </div>
        <Button look="icon" label={i18n.t('keys.close')} onClick={close} test="close-watch">
          <Icon name="close" />
        </Button>
      </div>
      <fieldset class={styles.levels} aria-labelledby={id}>
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
    </dialog>
  );
}

/** What is not pinned is not watched of itself: there it need not be said twice. */
const optionsOf = (isPinned: boolean): readonly (Level | null)[] => [
  null,
  ...LEVELS.filter((level) => level !== 'off' || isPinned),
];

const kindWords = (isPinned: boolean, pinned: Level): string =>
  isPinned ? i18n.t('watch.asPinnedNow', { level: levelWords(pinned) }) : i18n.t('watch.no');
