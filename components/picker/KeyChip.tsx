import { i18n } from '#i18n';
import type { Credential } from '../../utils/credentials/credential.ts';
import { useDesk } from '../desk-context.ts';
import { classes } from '../ui/class-names.ts';
import { useLazy } from '../ui/lazy.ts';
import { Spoken } from '../ui/Spoken.tsx';
import styles from './KeyChip.module.css';

/** Which key is in use and how it does: a dot for the eye, words for everybody else. */
export function KeyChip({ credential }: { readonly credential: Credential | null }) {
  const desk = useDesk();
  const failure = credential?.verdict.kind === 'failed' ? credential.verdict.failure : undefined;
  const words = useLazy(() => import('../explain.ts'), failure !== undefined);
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
  const { hint } = credential;
  const state = failure ? (words?.explain(failure, 'package').title ?? '') : i18n.t('keyChip.works');
  return (
    <button
      type="button"
      class={styles.chip}
      title={`${i18n.t('keyChip.title', { hint })} (${state})`}
      onClick={desk.openOptions}
    >
      <i class={classes(styles.dot, failure ? styles.fails : styles.works)} />
      <span class={styles.hint}>•••• {hint}</span>
      <Spoken>{`, ${state}`}</Spoken>
    </button>
  );
}
