import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Place } from '../stores/catalogue.ts';
import type { PickerStore } from '../stores/picker.ts';
import type { Row } from '../stores/rows.ts';
import { whenIdle } from '../ui/idle.ts';
import { ROW } from '../ui/row-heights.ts';
import { type Place as RowPlace, VirtualList } from '../ui/VirtualList.tsx';
import { FileRow } from './FileRow.tsx';
import { LIST_ID } from './option-id.ts';
import { PackageRow } from './PackageRow.tsx';
import { ProductRow } from './ProductRow.tsx';
import { pick } from './pick.ts';
import { VersionRow } from './VersionRow.tsx';

export function Rows({ picker }: { readonly picker: PickerStore }) {
  const { list, catalogue } = picker;
  const [found, cursor] = [list.found.value, list.cursorIndex.value];
  const place = catalogue.place.value;
  const narrowing = catalogue.openData.inside.value?.narrowing;
  const ids = useMemo(() => found.map(({ id }) => id), [found]);
  useEffect(() => whenIdle(list.prepare), [list, found]);
  return (
    <VirtualList
      // A new level starts with a new list: nothing of the old one's scrolling is left.
      key={JSON.stringify(place)}
      id={LIST_ID}
      label={labelOf(place.level)}
      ids={ids}
      rowHeight={ROW[picker.look.density.value]}
      cursor={cursor}
      question={JSON.stringify([list.filter.value, narrowing?.area.value, narrowing?.format.value])}
      multiple={place.level !== 'packages'}
      onPick={(index, event) => pick(picker, index, event)}
    >
      {(at) => {
        const row = found[at.index];
        return (
          row && (
            // A row of another search takes the place of the last one's, which is quicker than making it anew.
            <AnyRow key={at.index} row={row} at={at} count={found.length} cursor={cursor} picker={picker} />
          )
        );
      }}
    </VirtualList>
  );
}

export interface RowProps<Kind extends Row> {
  readonly row: Kind;
  readonly at: RowPlace;
  readonly count: number;
  readonly cursor: number;
  readonly picker: PickerStore;
}

function AnyRow({ row, ...rest }: RowProps<Row>) {
  switch (row.kind) {
    case 'package':
      return <PackageRow row={row} {...rest} />;
    case 'product':
      return <ProductRow row={row} {...rest} />;
    case 'version':
      return <VersionRow row={row} {...rest} />;
    case 'file':
      return <FileRow row={row} {...rest} />;
    default:
      return row satisfies never;
  }
}

function labelOf(level: Place['level']): string {
  switch (level) {
    case 'packages':
      return i18n.t('picker.list.packages');
    case 'versions':
      return i18n.t('picker.list.versions');
    case 'files':
    case 'product':
      return i18n.t('picker.list.files');
    default:
      return level satisfies never;
  }
}
