import type { ComponentChildren } from 'preact';
import { classes } from './class-names.ts';
import styles from './Tag.module.css';

/** A word or two that sort a row: what it is (`plain`), or that it is the one most people want (`strong`). */
export function Tag({
  children,
  look = 'plain',
}: {
  readonly children: ComponentChildren;
  readonly look?: 'plain' | 'strong';
}) {
  return <span class={classes(styles.tag, styles[look])}>{children}</span>;
}
