import { i18n } from '#i18n';
import { setState } from '../../../utils/versions/release-set.ts';
import type { PickerStore } from '../../stores/picker.ts';
import type { ReleaseSetsStore } from '../../stores/release-sets.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { counted, visible } from '../../words.ts';
import styles from './Sets.module.css';

/** Fewer pinned packages make no set. */
const FEW = 2;

interface Props {
  readonly picker: PickerStore;
  readonly store: ReleaseSetsStore;
  readonly onOpen: () => void;
}

/** How the sets stand; else what seems to be one, which can be waved away for good; else that there could be one. */
export function Said({ store, picker, onOpen }: Props) {
  const waved = store.waved.value;
  const known = knownWords(store);
  const [suggestion] = known === undefined && store.sets.value && !waved ? store.suggested.value : [];
  const words =
    known ??
    (waved && i18n.t('sets.waved', { name: visible(waved.name) })) ??
    (suggestion && i18n.t('sets.suggests', { name: visible(suggestion.name) })) ??
    (picker.favourites.pins.value.size >= FEW ? i18n.t('sets.make') : undefined);
  if (words === undefined) return null;
  const isOver = known === undefined && waved !== undefined;
  return (
    <section class={styles.line} aria-label={i18n.t('sets.title')} data-test="sets">
      <p class={styles.words}>{words}</p>
      <Button
        look="link"
        test={isOver ? 'undo-wave' : 'open-sets'}
        onClick={isOver ? () => void store.undoWave() : onOpen}
      >
        {isOver ? i18n.t('grabs.undo') : i18n.t('sets.title')}
      </Button>
      {suggestion && (
        <Button
          look="icon"
          label={i18n.t('sets.wave')}
          test="wave-set"
          onClick={() => void store.wave(suggestion)}
        >
          <Icon name="close" />
        </Button>
      )}
    </section>
  );
}

/** Which set lags, else how many there are. */
function knownWords({ sets, packages }: ReleaseSetsStore): string | undefined {
  const all = sets.value;
  if (!all || all.length === 0) return undefined;
  const lagging = all.find((set) => setState(set, packages.value).members.some(({ lags }) => lags));
  if (lagging) return i18n.t('sets.lagging', { name: visible(lagging.name) });
  return i18n.t('sets.together', { sets: counted('sets.count', all.length) });
}
