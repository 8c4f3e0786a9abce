import type { ComponentChildren } from 'preact';
import type { Said as Words } from '../../utils/data-hub/said.ts';
import { Said } from '../Said.tsx';
import { Icon } from './Icon.tsx';
import styles from './Notice.module.css';

interface Props {
  /** The failure's kind: for tests, and for whoever reads the page's source. */
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  /** What OS said about it. */
  readonly said?: Words | undefined;
  /** The next steps, as buttons. */
  readonly children?: ComponentChildren;
}

/** What is the matter and what can be done about it, in one place and one look. */
export const Notice = ({ kind, title, detail, said, children }: Props) => (
  <section class={styles.notice} data-test="notice" data-kind={kind}>
    <Icon name="alert" />
    <div class={styles.words}>
      <h2 class={styles.title}>{title}</h2>
      <p class={styles.detail}>{detail}</p>
      {said && <Said said={said} />}
      {children && <div class={styles.next}>{children}</div>}
    </div>
  </section>
);
