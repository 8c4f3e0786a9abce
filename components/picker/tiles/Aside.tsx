import { i18n } from '#i18n';
import type { TilesStore } from '../../stores/tiles.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { counted } from '../../words.ts';
import styles from './TilesPanel.module.css';
import { TypeSquares } from './TypeSquares.tsx';
import { chosenWords, contentWords } from './words.ts';

interface Props {
  readonly tiles: TilesStore;
  readonly view: 'map' | 'list';
  readonly onView: (view: 'map' | 'list') => void;
  readonly onClose: () => void;
}

/** Beside the map or the list: which of the two, the square under the cursor, and squares by typing. */
export function Aside({ tiles, view, onView, onClose }: Props) {
  const others = tiles.tiling.value.others.length;
  return (
    <div class={styles.aside}>
      <div class={styles.head}>
        <Button pressed={view === 'map'} look="link" test="view-map" onClick={() => onView('map')}>
          {i18n.t('tiles.map')}
        </Button>
        <Button pressed={view === 'list'} look="link" test="view-list" onClick={() => onView('list')}>
          {i18n.t('tiles.list')}
        </Button>
        <span class={styles.close}>
          <Button look="icon" label={i18n.t('tiles.close')} test="close-tiles" onClick={onClose}>
            <Icon name="close" />
          </Button>
        </span>
      </div>
      {view === 'map' && <Under tiles={tiles} />}
      <TypeSquares tiles={tiles} />
      {others > 0 && <p class={styles.small}>{counted('tiles.others', others)}</p>}
    </div>
  );
}

/** The square under the cursor, for the pointer as well: what a key does to it, a button does. */
function Under({ tiles }: { readonly tiles: TilesStore }) {
  const square = tiles.cursor.value;
  const inside = tiles.inside.value;
  return (
    <>
      {inside && (
        <Button look="link" test="zoom-out" onClick={tiles.zoomOut}>
          {i18n.t('tiles.out', { square: inside.name })}
        </Button>
      )}
      {square && (
        <div class={styles.under}>
          <h2>{square.name}</h2>
          <p class={styles.small}>{contentWords(square)}</p>
          <p class={styles.small}>
            {chosenWords(square, tiles.chosenIn(square)) || i18n.t('tiles.notSelected')}
          </p>
          {square.parts.length > 0 && (
            <Button test="zoom-in" onClick={() => tiles.zoomIn(square)}>
              {i18n.t('tiles.in', { square: square.name })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
