import type { ComponentChildren } from 'preact';
import styles from './Spoken.module.css';

/** Words for screen readers where the eye has a shape or a colour. */
export function Spoken({ children }: { readonly children: ComponentChildren }) {
  return <span class={styles.spoken}>{children}</span>;
}
