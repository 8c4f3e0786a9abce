import type { Signal } from '@preact/signals';
import { i18n } from '#i18n';
import styles from '../queue/Chips.module.css';
import { classes } from '../ui/class-names.ts';
import { format } from '../words.ts';
import { countsOf, type Result, SIEVES, type Sieve } from './results.ts';

interface Props {
  readonly results: readonly Result[];
  readonly sieve: Signal<Sieve>;
}

/** Which results to show; each says how many it would. */
export function Sieves({ results, sieve }: Props) {
  const counts = countsOf(results);
  return (
    <fieldset class={styles.chips} aria-label={i18n.t('verify.filter')}>
      {SIEVES.map((one) => (
        <button
          key={one}
          type="button"
          class={classes(styles.chip, one === 'wrong' && counts.wrong > 0 && styles.failed)}
          aria-pressed={sieve.value === one}
          data-test={`sieve-${one}`}
          onClick={() => {
            sieve.value = one;
          }}
        >
          {i18n.t('queue.files.chip', { filter: sieveWords(one), count: format.count(counts[one]) })}
        </button>
      ))}
    </fieldset>
  );
}

function sieveWords(sieve: Sieve): string {
  switch (sieve) {
    case 'all':
      return i18n.t('verify.sieve.all');
    case 'right':
      return i18n.t('verify.sieve.right');
    case 'wrong':
      return i18n.t('verify.sieve.wrong');
    case 'unclear':
      return i18n.t('verify.sieve.unclear');
    case 'missing':
      return i18n.t('verify.sieve.missing');
    default:
      return sieve satisfies never;
  }
}
