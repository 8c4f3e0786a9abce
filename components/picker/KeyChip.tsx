import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isAboutKey } from '../../utils/credentials/credential.ts';
import { useDesk } from '../desk-context.ts';
import { keyInFull } from '../key-words.ts';
import { ariaShortcut, shortcutWords } from '../shortcuts.ts';
import type { PickerStore } from '../stores/picker.ts';
import { classes } from '../ui/class-names.ts';
import { useLazy } from '../ui/lazy.ts';
import { Spoken } from '../ui/Spoken.tsx';
import styles from './KeyChip.module.css';

/** Which key is in use and how it does: a dot for the eye, words for everybody else. Of several, the way to another. */
export function KeyChip({ picker }: { readonly picker: PickerStore }) {
  const desk = useDesk();
  const [isOpen, setOpen] = useState(false);
  const credential = picker.credential.current.value;
  const isOneOfSeveral = picker.credential.all.value.length > 1;
  const failure = credential?.verdict.kind === 'failed' ? credential.verdict.failure : undefined;
  const words = useLazy(() => import('../explain.ts'), failure !== undefined);
  const loaded = useLazy(() => import('./KeyMenu.tsx'), isOneOfSeveral);
  // What was loaded stays when all keys but one have gone.
  const menu = isOneOfSeveral ? loaded : undefined;
  if (credential === undefined) return null;
  if (!credential) {
    return (
      <button
        type="button"
        class={styles.chip}
        title={i18n.t('keyChip.noneTitle')}
        onClick={desk.openOptions}
      >
        <i class={styles.dot} />
        {i18n.t('keyChip.none')}
      </button>
    );
  }
  const { name, hint } = credential;
  const state = failure ? (words?.explain(failure, 'package').title ?? '') : i18n.t('keyChip.works');
  const isNamed = isOneOfSeveral && name !== '';
  const title = isOneOfSeveral
    ? i18n.t('keyChip.switch', { key: keyInFull(credential), keys: shortcutWords('api-key') })
    : i18n.t('keyChip.title', { hint });
  return (
    <span class={styles.place}>
      <button
        type="button"
        class={styles.chip}
        title={`${title} (${state})`}
        data-test="key-chip"
        onClick={() => (isOneOfSeveral ? setOpen(!isOpen) : desk.openOptions())}
        aria-haspopup={isOneOfSeveral ? 'menu' : undefined}
        aria-keyshortcuts={menu ? ariaShortcut('api-key') : undefined}
        aria-expanded={isOneOfSeveral ? isOpen : undefined}
      >
        <i class={classes(styles.dot, failure ? isAboutKey(failure) && styles.fails : styles.works)} />
        <span class={isNamed ? styles.name : styles.hint}>{isNamed ? name : `•••• ${hint}`}</span>
        <Spoken>{`, ${state}`}</Spoken>
      </button>
      {menu && <menu.KeyMenu picker={picker} isOpen={isOpen} onToggle={setOpen} />}
    </span>
  );
}
