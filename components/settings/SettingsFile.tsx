import { i18n } from '#i18n';
import type { SettingsFileStore } from '../stores/settings-file.ts';
import { Button } from '../ui/Button.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { fileProblemWords } from './file-words.ts';
import { Offer } from './Offer.tsx';
import { Section } from './Section.tsx';
import styles from './SettingsFile.module.css';

/** All that was chosen, as a file: to keep, or for a colleague. */
export function SettingsFile({ file }: { readonly file: SettingsFileStore }) {
  const [offer, problem, before] = [file.offer.value, file.problem.value, file.before.value];
  return (
    <Section title={i18n.t('settings.file.title')}>
      <p>{i18n.t('settings.file.detail')}</p>
      <div class={styles.actions}>
        <Button onClick={() => void file.save()} test="save-settings-file">
          {i18n.t('settings.file.save')}
        </Button>
        <FileButton
          test="load-settings-file"
          field="settings-file"
          onChosen={(chosen) => void file.read(chosen)}
        >
          {i18n.t('settings.file.load')}
        </FileButton>
      </div>
      <div role="status" data-test="settings-file-said">
        {problem && (
          <p class={styles.problem} data-test="settings-file-problem" data-kind={problem.kind}>
            {fileProblemWords(problem)}
          </p>
        )}
        {before && (
          <p class={styles.done}>
            {i18n.t('settings.file.changed')}{' '}
            <Button look="link" onClick={() => void file.undo()} test="undo-settings-file">
              {i18n.t('settings.file.undo')}
            </Button>
          </p>
        )}
      </div>
      {offer && <Offer file={file} offer={offer} />}
    </Section>
  );
}
