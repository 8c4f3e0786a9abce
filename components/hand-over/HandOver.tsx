import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Copier } from '../stores/copier.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { counted } from '../words.ts';
import { Attribution } from './Attribution.tsx';
import { CopyAs } from './CopyAs.tsx';
import { Disk } from './Disk.tsx';
import type { Gathered } from './gathered.ts';
import styles from './HandOver.module.css';

interface Props {
  readonly gather: () => Promise<Gathered>;
  readonly copier: Copier;
  readonly onClose: () => void;
}

/** Everything that goes with files to whoever gets them. A modal dialog: the browser keeps the focus in it. */
export function HandOver({ gather, copier, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [gathered, setGathered] = useState<Gathered | undefined>();
  useEffect(() => {
    dialog.current?.showModal();
    void gather().then(setGathered);
  }, []);
  return (
    <dialog
      ref={dialog}
      class={styles.sheet}
      aria-labelledby="hand-over-title"
      data-test="hand-over"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Left to the browser, the same Escape would also close the popup (Chromium).
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <div class={styles.head}>
        <h2 id="hand-over-title">{i18n.t('handOver.title')}</h2>
        <Button look="icon" label={i18n.t('handOver.close')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </Button>
      </div>
      {gathered ? <Pieces gathered={gathered} copier={copier} /> : <p>{i18n.t('handOver.gathering')}</p>}
    </dialog>
  );
}

function Pieces({
  gathered: { name, disk, wanted },
  copier,
}: Pick<Props, 'copier'> & { gathered: Gathered }) {
  return (
    <>
      <p class={styles.of}>{[name, counted('picker.files', wanted.length)].join(i18n.t('common.dot'))}</p>
      {disk && (
        <Part title={i18n.t('handOver.disk.title')}>
          <Disk disk={disk} copier={copier} />
        </Part>
      )}
      <Part title={i18n.t('handOver.attribution.title')}>
        <Attribution files={wanted} copier={copier} />
      </Part>
      <Part title={i18n.t('handOver.copyAs.title')}>
        <CopyAs files={wanted} copier={copier} />
      </Part>
    </>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class={styles.part}>
    <h3>{title}</h3>
    {children}
  </section>
);
