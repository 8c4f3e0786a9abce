import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import type { StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './SavePromptLine.module.css';

/** The browser asks where to save each file, and where that can be switched off. */
export function SavePromptLine({ strip }: { readonly strip: StripStore }) {
  const desk = useDesk();
  return (
    <div class={styles.prompt} data-test="save-prompt">
      <Icon name="alert" />
      <p>
        <strong>{i18n.t('savePrompt.title')}.</strong> {i18n.t('savePrompt.detail')}
      </p>
      <div class={styles.buttons}>
        <Button onClick={desk.openDownloadSettings} test="open-download-settings">
          {i18n.t('savePrompt.open')}
        </Button>
        <Button onClick={() => void strip.dismissSavePrompt()} test="dismiss-save-prompt">
          {i18n.t('common.dismiss')}
        </Button>
      </div>
    </div>
  );
}
