import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import type { Copier } from '../stores/copier.ts';
import { Button } from '../ui/Button.tsx';
import styles from './HandOver.module.css';

interface Props {
  readonly name: string;
  readonly detail?: string;
  /** Made when it is asked for: of ten thousand files it takes a moment. */
  readonly text: () => string | Promise<string>;
  /** What its file is called; without one it is only copied. */
  readonly fileName?: string;
  /** Its file is one that browsers hold back: copying is what the button is for. */
  readonly isHeldBack?: boolean;
  readonly copier: Copier;
  readonly test: string;
}

/** One thing that can be copied, and saved as a file. */
export function Piece({ name, detail, text, fileName, isHeldBack = false, copier, test }: Props) {
  const desk = useDesk();
  const [last, keep] = useState<string | undefined>();
  const copy = async () => {
    const made = await text();
    keep(made);
    await copier.copy(made, i18n.t('queue.copied'));
  };
  const isCopied = last !== undefined && copier.copied.value === last;
  return (
    <div class={styles.piece} data-test={test}>
      <span class={styles.name}>{name}</span>
      {detail !== undefined && <span class={styles.detail}>{detail}</span>}
      <Button
        look={isHeldBack ? 'normal' : 'link'}
        label={isCopied ? i18n.t('queue.copied') : i18n.t('handOver.copyOf', { what: name })}
        onClick={() => void copy()}
        test={`copy-${test}`}
      >
        {isCopied ? i18n.t('queue.copied') : i18n.t('handOver.copy')}
      </Button>
      {fileName !== undefined && (
        <Button
          look="link"
          label={i18n.t('handOver.saveOf', { what: name })}
          onClick={async () => desk.saveText(fileName, await text())}
          test={`save-${test}`}
        >
          {i18n.t('handOver.save')}
        </Button>
      )}
    </div>
  );
}
