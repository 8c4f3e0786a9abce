import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import { dataPackagesPage } from '../places.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Content.module.css';

/** The key works, and OpenData is there; what else it should open does not exist yet. */
export function NoPackages() {
  const desk = useDesk();
  return (
    <p class={styles.aside} data-test="no-packages">
      <span>{i18n.t('picker.empty.packages.title')}</span>
      <Button look="link" onClick={() => desk.openTab(dataPackagesPage)}>
        {i18n.t('common.openDataHub')}
      </Button>
    </p>
  );
}
