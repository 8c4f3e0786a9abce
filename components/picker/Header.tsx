import { i18n } from '#i18n';
import type { Credential } from '../../utils/credentials/credential.ts';
import { useDesk } from '../desk-context.ts';
import { Button } from '../ui/Button.tsx';
import { Mark } from '../ui/Mark.tsx';
import styles from './Header.module.css';
import { KeyChip } from './KeyChip.tsx';

export function Header({ credential }: { readonly credential: Credential | null | undefined }) {
  const desk = useDesk();
  return (
    <header class={styles.header}>
      <Mark />
      <h1 class={styles.name}>{i18n.t('brand.name')}</h1>
      <span class={styles.end}>
        <Button look="link" onClick={() => desk.openGrabs()} test="all-grabs">
          {i18n.t('picker.allGrabs')}
        </Button>
        {credential !== undefined && <KeyChip credential={credential} />}
      </span>
    </header>
  );
}
