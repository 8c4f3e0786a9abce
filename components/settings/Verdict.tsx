import { isAboutKey } from '../../utils/credentials/credential.ts';
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
        works ? styles.works : isAboutKey({ kind }) ? styles.fails : styles.open,
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
