import { i18n } from '#i18n';
import type { FileRow as Row } from '../stores/rows.ts';
import { Bytes } from '../ui/Bytes.tsx';
import { classes } from '../ui/class-names.ts';
import { FileName } from '../ui/FileName.tsx';
import { Highlight } from '../ui/Highlight.tsx';
import { visible } from '../words.ts';
import { FileState } from './FileState.tsx';
import { Md5 } from './Md5.tsx';
import styles from './OptionRow.module.css';
import { OptionRow } from './OptionRow.tsx';
import type { RowProps } from './Rows.tsx';

export function FileRow({ row, at, count, cursor, picker }: RowProps<Row>) {
  const { item, isSummary, part } = row;
  const { words, near } = picker.list;
  const grab = picker.level.ofFile(row.id);
  return (
    <OptionRow
      id={row.id}
      at={at}
      count={count}
      cursor={cursor}
      chosen={picker.selection.ids.value.has(row.id)}
      title={visible(item.fileName)}
      quiet={isSummary}
    >
      <span class={styles.line}>
        <span class={styles.name}>
          <FileName name={item.fileName} query={words.value} near={near.value} />
        </span>
        <span class={styles.side}>
          {item.size === undefined ? i18n.t('picker.noSize') : <Bytes count={item.size} />}
        </span>
      </span>
      <span class={styles.line}>
        <span class={styles.under}>
          {picker.marks.fate.value?.(row.id)}
          {isSummary && <span>{i18n.t('picker.orderSummary')}</span>}
          {part && <Part {...part} query={words.value} near={near.value} />}
          <Md5 md5={item.md5} copier={picker.copier} />
        </span>
        <span class={classes(styles.side, styles.small)}>
          {grab ? (
            <FileState grab={grab} progress={picker.grabs.progress.downloads.value} />
          ) : (
            picker.marks.same.value?.(row.id)
          )}
        </span>
      </span>
    </OptionRow>
  );
}

/** Which part of an OpenData product a file is; its area is short, and never cut. */
function Part({ area, format, ...asked }: PartProps) {
  return (
    <>
      {area && (
        <strong>
          <Highlight text={area} {...asked} />
        </strong>
      )}
      <span class={styles.cut}>
        <Highlight text={format} {...asked} />
      </span>
    </>
  );
}

interface PartProps {
  readonly area: string;
  readonly format: string;
  readonly query: string;
  readonly near: boolean;
}
