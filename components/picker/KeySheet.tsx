import { i18n } from '#i18n';
import { SHORTCUTS } from '../shortcuts.ts';
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
  const sheet = SHORTCUTS.filter((one) => !('on' in one) && (hasSeveralKeys || one.name !== 'api-key'));
  return (
    <Sheet title={i18n.t('keys.title')} test="key-sheet" onClose={onClose}>
      <dl class={styles.keys}>
        {sheet.map(({ name, keys, words }) => (
          <div key={name}>
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
