import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { setState } from '../../../utils/versions/release-set.ts';
import { useDesk } from '../../desk-context.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { createReleaseSets, type ReleaseSetsStore } from '../../stores/release-sets.ts';
import { Button } from '../../ui/Button.tsx';
import { useShortcut } from '../../ui/shortcut.ts';
import { counted, visible } from '../../words.ts';
import styles from './Sets.module.css';
import { SetsSheet } from './SetsSheet.tsx';

/** Fewer pinned packages make no set. */
const FEW = 2;

/** How the release sets stand, in one line below the packages, and the way to them. Ctrl+S leads there as well. */
export function SetsLine({ picker }: { readonly picker: PickerStore }) {
  const desk = useDesk();
  const [store] = useState(() => createReleaseSets(desk, picker));
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  useEffect(() => store.follow(), [store]);
  // Else the browser would save the page.
  useShortcut('s', open);
  const words =
    lineWords(store) ?? (picker.favourites.pins.value.size >= FEW ? i18n.t('sets.make') : undefined);
  return (
    <>
      {words !== undefined && (
        <section class={styles.line} aria-label={i18n.t('sets.title')} data-test="sets">
          <p class={styles.words}>{words}</p>
          <Button look="link" test="open-sets" onClick={open}>
            {i18n.t('sets.title')}
          </Button>
        </section>
      )}
      {isOpen && <SetsSheet store={store} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Which set lags, else how many there are, else what seems to be one. */
function lineWords({ sets, suggested, packages }: ReleaseSetsStore): string | undefined {
  const all = sets.value;
  if (!all) return undefined;
  const lagging = all.find((set) => setState(set, packages.value).members.some(({ lags }) => lags));
  if (lagging) return i18n.t('sets.lagging', { name: visible(lagging.name) });
  if (all.length > 0) return i18n.t('sets.together', { sets: counted('sets.count', all.length) });
  const [first] = suggested.value;
  return first && i18n.t('sets.suggests', { name: visible(first.name) });
}
