import { classes } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './Verdict.module.css';

export interface Words {
  /** `works`, or the failure's kind. */
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
}

/** What OS said about a key, in plain words. */
export function Verdict({ kind, title, detail }: Words) {
  const works = kind === 'works';
  return (
    <div
      class={classes(
        styles.verdict,
        works ? styles.works : ABOUT_THE_KEY.has(kind) ? styles.fails : styles.open,
      )}
      data-test="verdict"
      data-kind={kind}
    >
      <Icon name={works ? 'check' : 'alert'} />
      <p>
        <strong>{title}</strong> {detail}
      </p>
    </div>
  );
}

/** What the key itself has done wrong; with anything else the question is still open. */
const ABOUT_THE_KEY: ReadonlySet<string> = new Set([
  'not-a-key',
  'not-a-secret',
  'key-kept',
  'key-refused',
  'not-in-plan',
  'no-key',
]);
