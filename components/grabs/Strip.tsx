import { i18n } from '#i18n';
import { explain } from '../explain.ts';
import type { PickerStore } from '../stores/picker.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { GrabRow } from './GrabRow.tsx';
import styles from './Strip.module.css';

/** What is on its way and how the last ones ended, newest first. */
export function Strip({ picker }: { readonly picker: PickerStore }) {
  const { grabs } = picker;
  const shown = grabs.shown.value;
  const failure = grabs.failure.value;
  const finished = shown.filter(({ state }) => state.kind === 'done').length;
  if (shown.length === 0 && !failure) return null;
  return (
    <section class={styles.strip} aria-label={i18n.t('grabs.label')}>
      {failure && (
        <Notice kind={failure.kind} {...explain(failure, 'file')}>
          <Button onClick={grabs.forgetFailure} test="dismiss-notice">
            {i18n.t('common.dismiss')}
          </Button>
        </Notice>
      )}
      {finished > 1 && (
        <div class={styles.head}>
          <Button look="link" onClick={() => void grabs.clearFinished()} test="clear-finished">
            {i18n.t('grabs.clear')}
          </Button>
        </div>
      )}
      <ul class={styles.rows}>
        {shown.map((grab) => (
          <GrabRow key={grab.id} grab={grab} picker={picker} />
        ))}
      </ul>
    </section>
  );
}
