import { i18n } from '#i18n';
import type { PickerStore } from '../stores/picker.ts';
import { Key } from '../ui/Key.tsx';
import { useLazy } from '../ui/lazy.ts';
import { format } from '../words.ts';
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
  const offered = picker.presets.offered.value;
  const { level } = picker.catalogue.place.value;
  const isAtFiles = level === 'files' || level === 'product';
  const same = useLazy(() => import('./same/SameLine.tsx'), isAtFiles);
  const offer = useLazy(() => import('./filters/Offer.tsx'), offered !== undefined);
  return (
    <footer class={styles.footer}>
      {row && (
        <div class={styles.actions}>
          <Primary picker={picker} />
          <Whole picker={picker} />
        </div>
      )}
      {isAtFiles && same && <same.SameLine picker={picker} />}
      {taken && <Came taken={taken} />}
      {!taken && offered && offer && <offer.Offer picker={picker} choice={offered} />}
      {!taken && !(offered && offer) && <Hints picker={picker} onHelp={onHelp} />}
    </footer>
  );
}

function Hints({ picker, onHelp }: Props) {
  const hidden = hiddenWords(picker);
  const row = picker.list.cursorRow.value;
  const inside = picker.catalogue.place.value.level !== 'packages';
  return (
    <div class={styles.hints}>
      {hidden && <span data-test="hidden">{hidden}</span>}
      {!hidden && row && !inside && (
        <span aria-hidden="true">
          <Key>↑</Key>
          <Key>↓</Key> {i18n.t('picker.keys.move')}
        </span>
      )}
      {!hidden && row && inside && (
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

/** What is selected and not in sight would be grabbed as well: that is said. */
function hiddenWords({ list, selection }: PickerStore): string | undefined {
  const ids = selection.ids.value;
  if (ids.size === 0) return undefined;
  const found = list.found.value.reduce((sum, { id }) => sum + Number(ids.has(id)), 0);
  const [count, hidden] = [format.count(ids.size), format.count(ids.size - found)];
  return found === ids.size ? undefined : i18n.t('picker.hidden', { count, hidden });
}
