import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './HandOver.module.css';

interface Props {
  readonly title: string;
  readonly test: string;
  readonly children: ComponentChildren;
  readonly onClose: () => void;
}

/** A modal dialog: the browser keeps the focus in it, and gives it back to where it came from. */
export function Sheet({ title, test, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class={styles.sheet}
      aria-label={title}
      data-test={test}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Left to the browser, the same Escape would also close the popup (Chromium).
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <div class={styles.head}>
        <h2>{title}</h2>
        <Button look="icon" label={i18n.t('handOver.close')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </Button>
      </div>
      {children}
    </dialog>
  );
}
