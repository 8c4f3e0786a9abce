import type { ComponentChildren } from 'preact';
import { Contours } from '../ui/Contours.tsx';
import styles from './Blank.module.css';

interface Props {
  readonly title: string;
  readonly detail: string;
  readonly children: ComponentChildren;
}

/** Nothing to list, and nothing wrong: said on empty ground. */
export function Blank({ title, detail, children }: Props) {
  return (
    <div class={styles.blank} data-test="blank">
      <Contours />
      <h2>{title}</h2>
      <p>{detail}</p>
      <div class={styles.actions}>{children}</div>
    </div>
  );
}
