import { i18n } from '#i18n';
import { isToken, TOKENS, type Token } from '../../utils/folders/tokens.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Tokens.module.css';
import { braced, tokenWords } from './template-words.ts';

/** The file's own name is there already, at the end, and may not be there twice. */
const NAMES = Object.keys(TOKENS).filter((name) => isToken(name) && name !== 'file');

/** What may stand in braces, each with a button that puts it there. */
export const Tokens = ({ onInsert }: { readonly onInsert: (token: Token) => void }) => (
  <div class={styles.tokens}>
    <h3>{i18n.t('settings.folders.legend')}</h3>
    <ul class={styles.list}>
      {NAMES.filter((name) => isToken(name)).map((token) => (
        <li key={token}>
          <Button
            label={i18n.t('settings.folders.insert', { token: braced(token) })}
            test={`token-${token}`}
            onClick={() => onInsert(token)}
          >
            <code>{braced(token)}</code>
          </Button>
          <span>{tokenWords(token)}</span>
        </li>
      ))}
    </ul>
  </div>
);
