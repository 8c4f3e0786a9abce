import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { matches } from '../../../utils/picker/matches.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { Bytes } from '../../ui/Bytes.tsx';
import { FileName } from '../../ui/FileName.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ROW } from '../../ui/row-heights.ts';
import { rowProps } from '../../ui/row-place.ts';
import { visible } from '../../words.ts';
import styles from './GoneFiles.module.css';

/** What the other version has and this one has not: in the place of the list, for none of it can be grabbed from here. */
export function GoneFiles({ picker }: { readonly picker: PickerStore }) {
  const gone = picker.comparison.value?.diff.value?.gone;
  const query = picker.list.query.value.trim();
  const found = useMemo(
    () =>
      new Map(
        gone
          ?.filter(({ fileName }) => query === '' || matches(fileName, query))
          .map((file) => [file.fileName, file]),
      ),
    [gone, query],
  );
  const ids = useMemo(() => [...found.keys()], [found]);
  return (
    <div class={styles.scroller} data-test="gone-files" tabIndex={-1}>
      {ids.length === 0 && <p class={styles.none}>{i18n.t('compare.noneGone')}</p>}
      <RowList label={i18n.t('compare.goneLabel')} ids={ids} rowHeight={ROW.compact} question={query}>
        {(place) => {
          const file = found.get(place.id);
          return (
            file && (
              <li
                key={place.id}
                {...rowProps(place)}
                class={styles.row}
                title={visible(file.fileName)}
                data-test="gone-file"
              >
                <span class={styles.name}>
                  <FileName name={file.fileName} query={query} />
                </span>
                <span>{file.size === undefined ? i18n.t('picker.noSize') : <Bytes count={file.size} />}</span>
              </li>
            )
          );
        }}
      </RowList>
    </div>
  );
}
