import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import type { PickerStore } from '../stores/picker.ts';
import { Button } from '../ui/Button.tsx';
import { Mark } from '../ui/Mark.tsx';
import styles from './Header.module.css';
import { KeyChip } from './KeyChip.tsx';

export function Header({ picker }: { readonly picker: PickerStore }) {
  const desk = useDesk();
  return (
    <header class={styles.header}>
      <Mark />
      <h1 class={styles.name}>{i18n.t('brand.name')}</h1>
      <span class={styles.end}>
        <Button look="link" onClick={() => desk.openGrabs()} test="all-grabs">
          {i18n.t('picker.allGrabs')}
        </Button>
        <KeyChip picker={picker} />
      </span>
    </header>
  );
}
