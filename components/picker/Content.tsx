import { supplyType } from '../../utils/data-hub/supply-type.ts';
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
  const updates = packageOfUpdates(picker);
  const hasSets = catalogue.place.value.level === 'packages' && packageCount(picker) > 1;
  const sets = useLazy(() => import('./sets/SetsLine.tsx'), hasSets);
  const chain = useLazy(() => import('./catch-up/CatchUp.tsx'), updates !== undefined);
  return (
    <main class={styles.content} aria-busy={isWaiting}>
      <Notices picker={picker} />
      {inside && bar && (
        <bar.NarrowingBar narrowing={inside.narrowing} onChosen={() => picker.list.moveTo(0)} />
      )}
      {isUnseen && page && <page.Unseen picker={picker} packageId={unseen} />}
      {!isUnseen && <List picker={picker} />}
      {/* Below the list: what comes late pushes no row from under the pointer. */}
      {updates !== undefined && chain && <chain.CatchUp key={updates} picker={picker} packageId={updates} />}
      {hasSets && sets && <sets.SetsLine picker={picker} />}
    </main>
  );
}

const packageCount = ({ catalogue }: PickerStore): number =>
  catalogue.packages.value?.shelved.value?.value.length ?? 0;

/** The data package whose versions are on show, if updates are among them. */
function packageOfUpdates({ catalogue }: PickerStore): string | undefined {
  const here = catalogue.place.value;
  const versions = catalogue.inPackage.value?.versions ?? [];
  const isOfUpdates = versions.some((one) => supplyType(one.supplyType) === 'change-only');
  return here.level === 'versions' && isOfUpdates ? here.packageId : undefined;
}
