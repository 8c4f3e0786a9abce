import { i18n } from '#i18n';
import type { ProductRow as Row } from '../stores/rows.ts';
import { classes } from '../ui/class-names.ts';
import { Highlight } from '../ui/Highlight.tsx';
import { Tag } from '../ui/Tag.tsx';
import { visible } from '../words.ts';
import styles from './OptionRow.module.css';
import { OptionRow } from './OptionRow.tsx';
import type { RowProps } from './Rows.tsx';

export function ProductRow({ row, at, count, cursor, picker }: RowProps<Row>) {
  const { item } = row;
  const { query, near } = picker.list;
  const asked = { query: query.value, near: near.value };
  return (
    <OptionRow id={row.id} at={at} count={count} cursor={cursor} title={visible(item.name)}>
      <span class={styles.line}>
        <span class={styles.name}>
          <Highlight text={item.name} {...asked} />
        </span>
        <span class={classes(styles.side, styles.small, styles.release)}>
          <Highlight text={item.version} {...asked} />
        </span>
      </span>
      <span class={styles.line}>
        <span class={styles.under}>
          <code>
            <Highlight text={item.id} {...asked} />
          </code>
        </span>
        <span class={styles.side}>
          <Tag>{i18n.t('common.openData')}</Tag>
        </span>
      </span>
    </OptionRow>
  );
}
