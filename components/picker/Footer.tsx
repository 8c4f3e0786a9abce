import { i18n } from '#i18n';
import type { PickerStore } from '../stores/picker.ts';
import { Key } from '../ui/Key.tsx';
import { Came } from './Came.tsx';
import styles from './Footer.module.css';
import { Primary } from './Primary.tsx';
import { Whole } from './Whole.tsx';

interface Props {
  readonly picker: PickerStore;
  readonly onHelp: () => void;
}

/** The button that says what Enter does, and the keys worth knowing or what came of the last press. */
export function Footer({ picker, onHelp }: Props) {
  const row = picker.list.cursorRow.value;
  const taken = picker.orders.taken.value;
  return (
    <footer class={styles.footer}>
      {row && (
        <div class={styles.actions}>
          <Primary picker={picker} />
          <Whole picker={picker} />
        </div>
      )}
      {taken ? <Came taken={taken} /> : <Hints picker={picker} onHelp={onHelp} />}
    </footer>
  );
}

function Hints({ picker, onHelp }: Props) {
  const row = picker.list.cursorRow.value;
  const inside = picker.catalogue.place.value.level !== 'packages';
  return (
    <div class={styles.hints}>
      {row && !inside && (
        <span aria-hidden="true">
          <Key>↑</Key>
          <Key>↓</Key> {i18n.t('picker.keys.move')}
        </span>
      )}
      {row && inside && (
        <span aria-hidden="true">
          <Key>{i18n.t('keys.space')}</Key> {i18n.t('picker.keys.select')}
        </span>
      )}
      {row && (
        <span aria-hidden="true">
          <Key>↵</Key>{' '}
          {row.kind === 'file' || picker.selected.value
            ? i18n.t('picker.keys.grab')
            : i18n.t('picker.keys.open')}
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
  );
}
