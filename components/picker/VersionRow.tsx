import { i18n } from '#i18n';
import { supplyType } from '../../utils/data-hub/supply-type.ts';
import type { VersionRow as Row } from '../stores/rows.ts';
import { classes } from '../ui/class-names.ts';
import { Highlight } from '../ui/Highlight.tsx';
import { Tag } from '../ui/Tag.tsx';
import { format, reasonWords, supplyWords } from '../words.ts';
import styles from './OptionRow.module.css';
import { OptionRow } from './OptionRow.tsx';
import type { RowProps } from './Rows.tsx';

export function VersionRow({ row, at, count, cursor, picker }: RowProps<Row>) {
  const { item, isNewest } = row;
  const { words, near } = picker.list;
  const asked = { query: words.value, near: near.value };
  const facts = [reasonWords(item.reason), item.productVersion, item.format].filter(Boolean);
  return (
    <OptionRow
      id={row.id}
      at={at}
      count={count}
      cursor={cursor}
      chosen={picker.selection.ids.value.has(row.id)}
      title={facts.join(i18n.t('common.dot'))}
    >
      <span class={styles.line}>
        <span class={styles.name}>
          <Highlight text={format.day(item.createdOn)} {...asked} />
          {isNewest && (
            <>
              {' '}
              <Tag look="strong">{i18n.t('picker.newest')}</Tag>
            </>
          )}
        </span>
        <span class={styles.side}>
          <Tag>{supplyWords(supplyType(item.supplyType), item.supplyType)}</Tag>
        </span>
      </span>
      <span class={styles.line}>
        <span class={styles.under}>
          <span class={styles.cut}>
            <Highlight text={facts.join(i18n.t('common.dot'))} {...asked} />
          </span>
        </span>
        <code class={classes(styles.side, styles.small)}>
          <Highlight text={item.id} {...asked} />
        </code>
      </span>
    </OptionRow>
  );
}
