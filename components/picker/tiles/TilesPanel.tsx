import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PickerStore } from '../../stores/picker.ts';
import { createTiles } from '../../stores/tiles.ts';
import { Button } from '../../ui/Button.tsx';
import { isComposed, isShortcut } from '../../ui/pressed.ts';
import { Blank } from '../Blank.tsx';
import { FIELD_ID } from '../option-id.ts';
import { Aside } from './Aside.tsx';
import { TileMap } from './TileMap.tsx';
import styles from './TilesPanel.module.css';
import { TileTree } from './TileTree.tsx';

/** Picks files by their squares: on a drawn map, in a list that is its equal, or by typing. */
export function TilesPanel({ picker }: { readonly picker: PickerStore }) {
  const tiles = useMemo(() => createTiles(picker), [picker]);
  const [view, setView] = useState<'map' | 'list'>('map');
  const close = () => {
    picker.panels.close();
    document.getElementById(FIELD_ID)?.focus();
  };
  const isTiled = tiles.isTiled.value;
  useEffect(() => {
    if (!isTiled) picker.announcer.say(i18n.t('tiles.none.title'));
  }, [picker, isTiled]);

  if (!isTiled) {
    return (
      <Blank title={i18n.t('tiles.none.title')} detail={i18n.t('tiles.none.detail')}>
        <Button onClick={close} test="close-tiles">
          {i18n.t('tiles.close')}
        </Button>
      </Blank>
    );
  }

  return (
    <section
      class={styles.panel}
      aria-label={i18n.t('tiles.label')}
      data-test="tiles"
      onKeyDown={(event) => {
        if (event.defaultPrevented) return;
        if (isShortcut(event, 'invert')) picker.selection.invert();
        else if (isShortcut(event, 'tiles')) close();
        else if (event.key !== 'Escape' || isComposed(event)) return;
        // Zoomed in, Escape leads out before it closes; left to the browser it would close the popup (Chromium).
        else if (!tiles.zoomOut()) close();
        event.preventDefault();
      }}
    >
      {view === 'map' ? (
        <TileMap tiles={tiles} picker={picker} />
      ) : (
        <TileTree tiles={tiles} picker={picker} />
      )}
      <Aside tiles={tiles} view={view} onView={setView} onClose={close} />
    </section>
  );
}
