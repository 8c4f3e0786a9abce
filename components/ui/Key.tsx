import type { ComponentChildren } from 'preact';
import styles from './Key.module.css';

/** A key of the keyboard. */
export function Key({ children }: { readonly children: ComponentChildren }) {
  return <kbd class={styles.key}>{children}</kbd>;
}
