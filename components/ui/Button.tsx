import type { ComponentChildren, RefObject } from 'preact';
import styles from './Button.module.css';
import { classes } from './class-names.ts';

interface Props {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  /** `main` is what a screen is for, `link` is for small print, `danger` cannot be taken back. */
  readonly look?: 'normal' | 'main' | 'link' | 'icon' | 'danger';
  /** What it says to those who only hear it, where it shows a sign alone. */
  readonly label?: string;
  readonly test?: string;
  readonly submit?: boolean;
  /** It stays focusable: a button that goes dead under the keyboard is worse than one that waits. */
  readonly busy?: boolean;
  /** For a choice that stays: it says which one is chosen. */
  readonly pressed?: boolean;
  /** In a long list only the row in focus has buttons that Tab stops at. */
  readonly skipped?: boolean;
  readonly buttonRef?: RefObject<HTMLButtonElement | null>;
}

export const Button = ({
  children,
  onClick,
  look = 'normal',
  label,
  test,
  submit,
  busy,
  pressed,
  skipped,
  buttonRef,
}: Props) => (
  <button
    ref={buttonRef ?? null}
    type={submit ? 'submit' : 'button'}
    class={classes(styles.button, styles[look])}
    aria-label={label}
    title={label}
    data-test={test}
    aria-disabled={busy || undefined}
    aria-pressed={pressed}
    tabIndex={skipped ? -1 : undefined}
    onClick={(event) => {
      if (busy) event.preventDefault();
      else onClick?.();
    }}
  >
    {children}
  </button>
);
