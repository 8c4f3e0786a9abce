import { classes } from './class-names.ts';
import styles from './Progress.module.css';

interface Props {
  readonly label: string;
  /** 0 to 100; `undefined` while nobody knows. */
  readonly percent: number | undefined;
  /** The same in words, for those who hear it. */
  readonly text: string;
}

export const Progress = ({ label, percent, text }: Props) => (
  <div
    class={classes(styles.track, percent === undefined && styles.unknown)}
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={percent}
    aria-valuetext={text}
  >
    <div class={styles.bar} style={{ '--percent': `${percent ?? 0}%` }} />
  </div>
);
