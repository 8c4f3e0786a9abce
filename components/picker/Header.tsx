import { i18n } from '#i18n';
import type { Credential } from '../../utils/credentials/credential.ts';
import { Mark } from '../ui/Mark.tsx';
import styles from './Header.module.css';
import { KeyChip } from './KeyChip.tsx';

export function Header({ credential }: { readonly credential: Credential | null | undefined }) {
  return (
    <header class={styles.header}>
      <Mark />
      <h1 class={styles.name}>{i18n.t('brand.name')}</h1>
      {credential !== undefined && <KeyChip credential={credential} />}
    </header>
  );
}
