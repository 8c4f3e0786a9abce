import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button.tsx';
import { classes } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { isComposed } from './pressed.ts';
import styles from './Sheet.module.css';

interface Props {
  readonly title: string;
  /** What it is about, in one line below the title. */
  readonly about?: string;
  readonly test: string;
  /** Sets `--sheet-width` and whatever else is its own. */
  readonly look?: string | undefined;
  /** Gets the focus instead of the button that closes it. */
  readonly first?: string;
  /** A key that means something else in it; says whether it did. */
  readonly onKey?: (event: KeyboardEvent, close: () => void) => boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog: the browser keeps the focus in it, gives it back to where it came from, and gives Escape its meaning. */
export function Sheet({ title, about, test, look, first, onKey, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = () => dialog.current?.close();
  useEffect(() => {
    dialog.current?.showModal();
    if (first) dialog.current?.querySelector<HTMLElement>(first)?.focus();
  }, [first]);
  return (
    <dialog
      ref={dialog}
      class={classes(styles.sheet, look)}
      aria-labelledby={id}
      data-test={test}
      onClose={onClose}
      onKeyDown={(event) => {
        if (isComposed(event)) return;
        const isDone = onKey?.(event, close);
        if (!isDone && event.key !== 'Escape') return;
        // Left to the browser, the same Escape would also close the popup (Chromium).
        event.preventDefault();
        if (!isDone) close();
      }}
    >
      <div class={styles.head}>
        <div class={styles.title} id={id}>
          <h2>{title}</h2>
          {about !== undefined && <p title={about}>{about}</p>}
        </div>
        <Button look="icon" label={i18n.t('keys.close')} onClick={close} test={`close-${test}`}>
          <Icon name="close" />
        </Button>
      </div>
      {children}
    </dialog>
  );
}
