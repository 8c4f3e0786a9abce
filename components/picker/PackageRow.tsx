import { i18n } from '#i18n';
import { supplyType } from '../../utils/data-hub/supply-type.ts';
import type { PackageRow as Row } from '../stores/rows.ts';
import { classes } from '../ui/class-names.ts';
import { Highlight } from '../ui/Highlight.tsx';
import { Tag } from '../ui/Tag.tsx';
import { format, supplyWords, visible } from '../words.ts';
import styles from './OptionRow.module.css';
import { OptionRow } from './OptionRow.tsx';
import type { RowProps } from './Rows.tsx';

export function PackageRow({ row, at, count, cursor, picker }: RowProps<Row>) {
  const { item, newest } = row;
  const { words, near } = picker.list;
  const asked = { query: words.value, near: near.value };
  return (
    <OptionRow id={row.id} at={at} count={count} cursor={cursor} title={visible(item.name)}>
      <span class={styles.line}>
        <span class={styles.name}>
          <Highlight text={item.name} {...asked} />
        </span>
        <span class={classes(styles.side, styles.small)}>
          {newest ? format.day(newest.createdOn) : i18n.t('picker.noVersions')}
        </span>
      </span>
      <span class={styles.line}>
        <span class={styles.under}>
          {item.productName && (
            <span class={styles.cut}>
              <Highlight text={item.productName} {...asked} />
            </span>
          )}
          <code>
            <Highlight text={item.id} {...asked} />
          </code>
        </span>
        <span class={styles.side}>
          {newest && <Tag>{supplyWords(supplyType(newest.supplyType), newest.supplyType)}</Tag>}
        </span>
      </span>
    </OptionRow>
  );
}
