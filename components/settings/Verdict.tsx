import { isAboutKey } from '../../utils/credentials/credential.ts';
import type { Said } from '../../utils/data-hub/said.ts';
import { Said as SaidLine } from '../Said.tsx';
import { classes } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './Verdict.module.css';

export interface Words {
  /** `works`, or the failure's kind. */
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  /** What OS said about it. */
  readonly said?: Said | undefined;
}

/** What OS said about a key, in plain words. */
export function Verdict({ kind, title, detail, said }: Words) {
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
      <div>
        <strong>{title}</strong> {detail}
        {said && <SaidLine said={said} />}
      </div>
    </div>
  );
}
