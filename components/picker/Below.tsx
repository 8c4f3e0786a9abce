import { supplyType } from '../../utils/data-hub/supply-type.ts';
import type { PickerStore } from '../stores/picker.ts';
import { useLazy } from '../ui/lazy.ts';

/**
 * What is said of packages and their updates, in a line below the list: there, what comes late pushes no row from under
 * the pointer.
 */
export function Below({ picker }: { readonly picker: PickerStore }) {
  const updates = packageOfUpdates(picker);
  const hasSets = picker.catalogue.place.value.level === 'packages' && packageCount(picker) > 1;
  const chain = useLazy(() => import('./catch-up/CatchUp.tsx'), updates !== undefined);
  const sets = useLazy(() => import('./sets/SetsLine.tsx'), hasSets);
  return (
    <>
      {updates !== undefined && chain && <chain.CatchUp key={updates} picker={picker} packageId={updates} />}
      {hasSets && sets && <sets.SetsLine picker={picker} />}
    </>
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
