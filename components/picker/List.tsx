import type { PickerStore } from '../stores/picker.ts';
import { useLazy } from '../ui/lazy.ts';
import { Rows } from './Rows.tsx';
import { Skeleton } from './Skeleton.tsx';
import { isExplained, isLoading } from './waiting.ts';

/** The rows or the tiles; rows to come; or what there is in their place. */
export function List({ picker }: { readonly picker: PickerStore }) {
  const { list, catalogue, panels, page } = picker;
  const hasRows = catalogue.rows.value.length > 0;
  const isFound = hasRows && list.found.value.length > 0;
  const isTiles = hasRows && panels.open.value === 'tiles';
  const isWaiting = !hasRows && !isExplained(picker) && (isLoading(picker) || page.value?.isLooking.value);
  const isEmptyAccount =
    catalogue.place.value.level === 'packages' && catalogue.packages.value?.shelved.value?.value.length === 0;
  const tiles = useLazy(() => import('./tiles/TilesPanel.tsx'), isTiles);
  const none = useLazy(() => import('./NoRows.tsx'), !isFound && !isWaiting);
  const aside = useLazy(() => import('./NoPackages.tsx'), isEmptyAccount);
  if (isTiles && tiles) return <tiles.TilesPanel picker={picker} />;
  if (isFound) {
    return (
      <>
        {isEmptyAccount && aside && <aside.NoPackages />}
        <Rows picker={picker} />
      </>
    );
  }
  if (isWaiting) return <Skeleton />;
  return none ? <none.NoRows picker={picker} /> : null;
}
