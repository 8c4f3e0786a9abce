import { i18n } from '#i18n';
import { shortcutWords } from '../shortcuts.ts';
import type { PickerStore } from '../stores/picker.ts';
import { COMPARE_ID } from './option-id.ts';
import { PanelButton } from './PanelButton.tsx';

/** Holds the version on show against another one. */
export function CompareButton({ picker: { panels } }: { readonly picker: PickerStore }) {
  return (
    <PanelButton
      panels={panels}
      panel="compare"
      id={COMPARE_ID}
      label={i18n.t('compare.open')}
      title={i18n.t('compare.title', { keys: shortcutWords('compare') })}
    >
      {/* Two sheets side by side, with a sign between them: here, for nothing else of the popup draws it. */}
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M1.8 2.6h5v10.8h-5zM9.2 2.6h5v10.8h-5zM3.4 5.6h1.8M3.4 8h1.8M10.8 8h1.8M10.8 10.4h1.8"
          fill="none"
          stroke="currentcolor"
          stroke-width="1.4"
          stroke-linecap="round"
        />
      </svg>
    </PanelButton>
  );
}
