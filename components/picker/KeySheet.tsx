import { i18n } from '#i18n';
import { Key } from '../ui/Key.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './KeySheet.module.css';

interface Props {
  /** API keys, among which one may choose. */
  readonly hasSeveralKeys: boolean;
  readonly onClose: () => void;
}

/** All keys at a glance. */
export function KeySheet({ hasSeveralKeys, onClose }: Props) {
  const sheet = SHEET.filter(([, words]) => hasSeveralKeys || words !== 'keys.apiKey');
  return (
    <Sheet title={i18n.t('keys.title')} test="key-sheet" onClose={onClose}>
      <dl class={styles.keys}>
        {sheet.map(([keys, words]) => (
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
    </Sheet>
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
  [['Ctrl', 'K'], 'keys.apiKey'],
  [['/'], 'keys.field'],
  [['?'], 'keys.sheet'],
] as const;
