import type { PickerStore } from '../stores/picker.ts';
import { useLazy } from '../ui/lazy.ts';
import styles from './Content.module.css';
import { List } from './List.tsx';
import { Notices } from './Notices.tsx';
import { isLoading } from './waiting.ts';

/** The middle of the picker: what has to be said, and the list. */
export function Content({ picker }: { readonly picker: PickerStore }) {
  const { catalogue, failure } = picker;
  const isWaiting = catalogue.rows.value.length === 0 && !failure.value && isLoading(picker);
  const inside = catalogue.openData.inside.value;
  const bar = useLazy(() => import('./NarrowingBar.tsx'), inside !== undefined);
  const unseen = picker.page.value?.unseen.value;
  const page = useLazy(() => import('./Unseen.tsx'), unseen !== undefined);
  const isUnseen = unseen !== undefined && !failure.value;
  const isOfPackages = /^(?:packages|versions)$/.test(catalogue.place.value.level);
  const flaws = catalogue.flaws.value;
  const line = useLazy(() => import('./FlawLine.tsx'), flaws !== undefined);
  const below = useLazy(() => import('./Below.tsx'), isOfPackages);
  return (
    <main class={styles.content} aria-busy={isWaiting}>
      <Notices picker={picker} />
      {inside && bar && (
        <bar.NarrowingBar narrowing={inside.narrowing} onChosen={() => picker.list.moveTo(0)} />
      )}
      {isUnseen && page && <page.Unseen picker={picker} packageId={unseen} />}
      {!isUnseen && <List picker={picker} />}
      {flaws && line && <line.FlawLine flaws={flaws} picker={picker} />}
      {isOfPackages && below && <below.Below picker={picker} />}
    </main>
  );
}
