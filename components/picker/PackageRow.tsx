import { i18n } from '#i18n';
import { supplyType } from '../../utils/data-hub/supply-type.ts';
import { shortcutWords } from '../shortcuts.ts';
import type { PackageRow as Row } from '../stores/rows.ts';
import { classes } from '../ui/class-names.ts';
import { Highlight } from '../ui/Highlight.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Spoken } from '../ui/Spoken.tsx';
import { Tag } from '../ui/Tag.tsx';
import { format, supplyWords, visible } from '../words.ts';
import styles from './OptionRow.module.css';
import { OptionRow } from './OptionRow.tsx';
import pins from './Pin.module.css';
import type { RowProps } from './Rows.tsx';

export function PackageRow({ row, at, count, cursor, picker }: RowProps<Row>) {
  const { item, newest } = row;
  const { words, near } = picker.list;
  const asked = { query: words.value, near: near.value };
  const isPinned = picker.favourites.pins.value.has(row.id);
  return (
    <OptionRow id={row.id} at={at} count={count} cursor={cursor} title={visible(item.name)}>
      <span class={styles.line}>
        <span class={styles.name}>
          <Highlight text={item.name} {...asked} />
        </span>
        <span class={classes(styles.side, styles.small, pins.side)}>
          {/* A picture of a key (Ctrl+D) and where a click does the same: what is in an option takes no focus. */}
          <span
            class={classes(pins.star, isPinned && pins.pinned)}
            data-pin
            data-test="pin"
            title={i18n.t(isPinned ? 'picker.pin.off' : 'picker.pin.on', { keys: shortcutWords('pin') })}
          >
            <Icon name="star" size={14} />
            {isPinned && <Spoken>{i18n.t('picker.lead.pinned')}</Spoken>}
          </span>
          {picker.news.value?.mark(row)}
          {newest ? format.day(newest.createdOn) : i18n.t('picker.noVersions')}
        </span>
      </span>
      <span class={styles.line}>
        <span class={styles.under}>
          {row.lead && words.value.trim() === '' && (
            <span class={pins.lead} data-lead={row.lead}>
              {leadWords(row.lead)}
            </span>
          )}
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

function leadWords(lead: NonNullable<Row['lead']>): string {
  switch (lead) {
    case 'pinned':
      return i18n.t('picker.lead.pinned');
    case 'recent':
      return i18n.t('picker.lead.recent');
    case 'rest':
      return i18n.t('picker.lead.rest');
    default:
      return lead satisfies never;
  }
}
