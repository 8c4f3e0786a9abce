import { i18n } from '#i18n';
import type { Taken } from '../../utils/commands.ts';
import { useDesk } from '../desk-context.ts';
import { takenWords } from '../taken-words.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Footer.module.css';

/** What came of the last press. The live region has said it already. */
export function Came({ taken }: { readonly taken: Taken }) {
  const desk = useDesk();
  return (
    <p class={styles.came} data-test="taken">
      <span>{takenWords(taken)}</span>
      <Button look="link" onClick={() => desk.openGrabs(taken.batchId)} test="taken-grabs">
        {i18n.t('picker.allGrabs')}
      </Button>
    </p>
  );
}
