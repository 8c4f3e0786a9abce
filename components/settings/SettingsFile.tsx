import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SettingsFileStore } from '../stores/settings-file.ts';
import { Button } from '../ui/Button.tsx';
import { fileProblemWords } from './file-words.ts';
import { Offer } from './Offer.tsx';
import { Section } from './Section.tsx';
import styles from './SettingsFile.module.css';

/** All that was chosen, as a file: to keep, or for a colleague. */
export function SettingsFile({ file }: { readonly file: SettingsFileStore }) {
  const field = useRef<HTMLInputElement>(null);
  const [offer, problem, before] = [file.offer.value, file.problem.value, file.before.value];
  const read = (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (chosen) void file.read(chosen);
    // The same file once more, mended meanwhile, is to be read too.
    input.value = '';
  };
  return (
    <Section title={i18n.t('settings.file.title')}>
      <p>{i18n.t('settings.file.detail')}</p>
      <div class={styles.actions}>
        <Button onClick={() => void file.save()} test="save-settings-file">
          {i18n.t('settings.file.save')}
        </Button>
        <Button onClick={() => field.current?.click()} test="load-settings-file">
          {i18n.t('settings.file.load')}
        </Button>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          hidden
          data-test="settings-file"
          onChange={({ currentTarget }) => read(currentTarget)}
        />
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
