import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Key } from '../ui/Key.tsx';
import styles from './KeySheet.module.css';

/** All keys at a glance. A modal dialog: the browser keeps the focus in it and gives Escape its meaning. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class={styles.sheet}
      aria-labelledby="key-sheet-title"
      data-test="key-sheet"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Left to the browser, the same Escape would also close the popup (Chromium).
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <div class={styles.head}>
        <h2 id="key-sheet-title">{i18n.t('keys.title')}</h2>
        <Button look="icon" label={i18n.t('keys.close')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </Button>
      </div>
      <dl class={styles.keys}>
        {SHEET.map(([keys, words]) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <Key key={key}>{key === 'Space' ? i18n.t('keys.space') : key}</Key>
              ))}
            </dt>
            <dd>{i18n.t(words)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

const SHEET = [
  [['↑', '↓'], 'keys.move'],
  [['PgUp', 'PgDn'], 'keys.page'],
  [['Home', 'End'], 'keys.ends'],
  [['↵'], 'keys.open'],
  [['Ctrl', '↵'], 'keys.whole'],
  [['Space'], 'keys.select'],
  [['Shift', '↑', '↓'], 'keys.extend'],
  [['Ctrl', 'A'], 'keys.all'],
  [['Ctrl', 'I'], 'keys.invert'],
  [['Ctrl', 'F'], 'keys.filters'],
  [['Ctrl', 'G'], 'keys.tiles'],
  [['Ctrl', 'U'], 'keys.catchUp'],
  [['Ctrl', 'M'], 'keys.compare'],
  [['Ctrl', 'S'], 'keys.same'],
  [['Ctrl', 'S'], 'keys.sets'],
  [['⌫'], 'keys.back'],
  [['Alt', '←'], 'keys.backAnyTime'],
  [['Esc'], 'keys.clear'],
  [['Ctrl', 'C'], 'keys.copy'],
  [['Ctrl', 'D'], 'keys.pin'],
  [['Ctrl', 'E'], 'keys.handOver'],
  [['Ctrl', 'B'], 'keys.watch'],
  [['/'], 'keys.field'],
  [['?'], 'keys.sheet'],
] as const;
