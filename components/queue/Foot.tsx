import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import type { QueueStore } from '../stores/queue.ts';
import { Button } from '../ui/Button.tsx';
import { diagnostics } from './diagnostics.ts';
import styles from './Foot.module.css';
import { gatherFacts } from './gather-facts.ts';
import { RecipeButton } from './RecipeButton.tsx';

/** Which keys work in the list, and the facts for when something is wrong. */
export function Foot({ queue }: { readonly queue: QueueStore }) {
  const { copier, view, book, history } = queue;
  const desk = useDesk();
  const [text, keep] = useState('');
  const copy = async () => {
    const facts = diagnostics(await gatherFacts(desk));
    keep(facts);
    await copier.copy(facts, i18n.t('queue.copied'));
  };
  const isQueue = view.value === 'queue';
  const hasRows = isQueue ? book.batches.value.length > 0 : history.ids.value.length > 0;
  const isCopied = text !== '' && copier.copied.value === text;
  return (
    <footer class={styles.foot}>
      <p id={KEYS_HINT}>{hasRows && (isQueue ? i18n.t('queue.files.keys') : i18n.t('history.keys'))}</p>
      <span class={styles.links}>
        <RecipeButton queue={queue} />
        <span title={i18n.t('diagnostics.detail')}>
          <Button look="link" onClick={() => void copy()} test="diagnostics-copy">
            {isCopied ? i18n.t('queue.copied') : i18n.t('diagnostics.copy')}
          </Button>
        </span>
      </span>
    </footer>
  );
}

/** Lists name it as what describes them. */
export const KEYS_HINT = 'keys-hint';
