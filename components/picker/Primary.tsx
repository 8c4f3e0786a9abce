import { i18n } from '#i18n';
import { isOnItsWay } from '../stores/grabs.ts';
import type { PickerStore } from '../stores/picker.ts';
import type { Wish } from '../stores/wish.ts';
import { counted, format, visible } from '../words.ts';
import styles from './Footer.module.css';

/** What Enter does. */
export function Primary({ picker }: { readonly picker: PickerStore }) {
  const { label, size, busy } = whatEnterDoes(picker);
  return (
    <button
      type="button"
      class={styles.primary}
      data-test="primary"
      aria-disabled={busy || undefined}
      // The focus stays in the search field, so that the keys go on working after a click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={busy ? undefined : picker.enter}
    >
      <span class={styles.label}>{label}</span>
      {size !== undefined && <span class={styles.size}>{size}</span>}
      {!busy && (
        <span class={styles.enter} aria-hidden="true">
          ↵
        </span>
      )}
    </button>
  );
}

interface Doing {
  readonly label: string;
  readonly size?: string | undefined;
  readonly busy?: boolean;
}

function whatEnterDoes({ list, level, orders, selected, panels }: PickerStore): Doing {
  if (orders.taking.value) return { label: i18n.t('picker.action.taking'), busy: true };
  if (selected.value?.count === 0) return { label: i18n.t('same.all'), busy: true };
  if (selected.value) return { label: wishWords(selected.value), size: sizeOf(selected.value) };
  if (panels.open.value === 'tiles') return { label: i18n.t('tiles.pick'), busy: true };
  const row = list.cursorRow.value;
  if (row?.kind !== 'file') return { label: i18n.t('picker.action.open') };
  const grab = level.ofFile(row.id);
  const file = visible(row.item.fileName);
  if (isOnItsWay(grab)) return { label: i18n.t('picker.action.busy', { file }), busy: true };
  const again = grab?.state.kind === 'done';
  return {
    label: again ? i18n.t('picker.action.again', { file }) : i18n.t('picker.action.grab', { file }),
    size: row.item.size === undefined ? undefined : format.bytes(row.item.size),
  };
}

const wishWords = ({ of, count }: Wish): string =>
  of === 'files' ? counted('picker.action.files', count) : counted('picker.action.versions', count);

function sizeOf({ size, isMore }: Wish): string | undefined {
  if (!size) return undefined;
  return isMore ? i18n.t('picker.action.atLeast', { size: format.bytes(size) }) : format.bytes(size);
}
