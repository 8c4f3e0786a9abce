import { i18n } from '#i18n';
import { isOnItsWay } from '../stores/grabs.ts';
import type { PickerStore } from '../stores/picker.ts';
import { Key } from '../ui/Key.tsx';
import { format, visible } from '../words.ts';
import styles from './Footer.module.css';

interface Props {
  readonly picker: PickerStore;
  readonly onHelp: () => void;
}

/** The button that says what Enter does, and the keys worth knowing. */
export function Footer({ picker, onHelp }: Props) {
  const row = picker.list.cursorRow.value;
  const inside = picker.catalogue.place.value.level !== 'packages';
  return (
    <footer class={styles.footer}>
      {row && <Primary picker={picker} />}
      <div class={styles.hints}>
        {row && (
          <span aria-hidden="true">
            <Key>↑</Key>
            <Key>↓</Key> {i18n.t('picker.keys.move')}
          </span>
        )}
        {row && (
          <span aria-hidden="true">
            <Key>↵</Key> {row.kind === 'file' ? i18n.t('picker.keys.grab') : i18n.t('picker.keys.open')}
          </span>
        )}
        {inside && (
          <span aria-hidden="true">
            <Key>⌫</Key> {i18n.t('picker.keys.back')}
          </span>
        )}
        <button type="button" class={styles.help} data-test="help" onClick={onHelp}>
          <Key>?</Key> {i18n.t('picker.keys.all')}
        </button>
      </div>
    </footer>
  );
}

function Primary({ picker }: { readonly picker: PickerStore }) {
  const { label, size, busy } = whatEnterDoes(picker);
  return (
    <button
      type="button"
      class={styles.primary}
      data-test="primary"
      aria-disabled={busy || undefined}
      // The focus stays in the search field, so that the keys go on working after a click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={picker.enter}
    >
      <span class={styles.label}>{label}</span>
      {size !== undefined && <span class={styles.size}>{format.bytes(size)}</span>}
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
  readonly size?: number | undefined;
  readonly busy?: boolean;
}

function whatEnterDoes({ list, catalogue, grabs }: PickerStore): Doing {
  const row = list.cursorRow.value;
  const here = catalogue.place.value;
  if (row?.kind !== 'file' || here.level !== 'files') return { label: i18n.t('picker.action.open') };
  const wanted = { packageId: here.packageId, versionId: here.versionId, fileName: row.id };
  const grab = grabs.ofFile(wanted);
  const file = visible(row.id);
  if (isOnItsWay(grab)) return { label: i18n.t('picker.action.busy', { file }), busy: true };
  const again = grab?.state.kind === 'done';
  return {
    label: again ? i18n.t('picker.action.again', { file }) : i18n.t('picker.action.grab', { file }),
    size: row.item.size,
  };
}
