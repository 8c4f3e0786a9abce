import { i18n } from '#i18n';
import type { Credential } from '../../utils/credentials/credential.ts';
import { useDesk } from '../desk-context.ts';
import { explain } from '../explain.ts';
import { classes } from '../ui/class-names.ts';
import { Spoken } from '../ui/Spoken.tsx';
import styles from './KeyChip.module.css';

/** Which key is in use and how it does: a dot for the eye, words for everybody else. */
export function KeyChip({ credential }: { readonly credential: Credential | null }) {
  const desk = useDesk();
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
  const { verdict, hint } = credential;
  const state =
    verdict.kind === 'works' ? i18n.t('keyChip.works') : explain(verdict.failure, 'package').title;
  return (
    <button
      type="button"
      class={styles.chip}
      title={`${i18n.t('keyChip.title', { hint })} (${state})`}
      onClick={desk.openOptions}
    >
      <i class={classes(styles.dot, verdict.kind === 'works' ? styles.works : styles.fails)} />
      <span class={styles.hint}>•••• {hint}</span>
      <Spoken>{`, ${state}`}</Spoken>
    </button>
  );
}
