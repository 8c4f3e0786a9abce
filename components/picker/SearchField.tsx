import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PickerStore } from '../stores/picker.ts';
import { Icon } from '../ui/Icon.tsx';
import { format, foundWords } from '../words.ts';
import { act } from './act.ts';
import { intentOf } from './keys.ts';
import { LIST_ID, optionId } from './option-id.ts';
import styles from './SearchField.module.css';

interface Props {
  readonly picker: PickerStore;
  readonly onHelp: () => void;
}

/** The one field: it searches, and it holds the focus while keys move the cursor in the list. */
export function SearchField({ picker, onHelp }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const { list, catalogue } = picker;
  const { level } = catalogue.place.value;
  const [found, total, query] = [list.found.value.length, catalogue.rows.value.length, list.query.value];
  useEffect(() => field.current?.focus(), []);
  useSlash(field);

  const onKeyDown = (event: KeyboardEvent) => {
    const intent = intentOf(event, query === '');
    if (!intent || !act(intent, picker, onHelp)) return;
    event.preventDefault();
    // Otherwise an Enter that opens a file would be read again by what it opened.
    event.stopPropagation();
  };

  return (
    <search class={styles.field}>
      <Icon name="search" />
      <input
        ref={field}
        data-test="search"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-label={placeholder(level)}
        aria-autocomplete="list"
        aria-controls={LIST_ID}
        aria-expanded={found > 0}
        aria-activedescendant={found > 0 ? optionId(list.cursorIndex.value) : undefined}
        placeholder={placeholder(level)}
        value={query}
        onInput={(event) => list.search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {total > 0 && (
        <span class={styles.count}>
          {query.trim() === '' ? format.count(total) : foundWords(list.near.value, found, total)}
        </span>
      )}
    </search>
  );
}

/** `/` brings the focus back from wherever it is, unless it is being typed into another field. */
function useSlash(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field]);
}

function placeholder(level: 'packages' | 'versions' | 'files'): string {
  switch (level) {
    case 'packages':
      return i18n.t('picker.search.packages');
    case 'versions':
      return i18n.t('picker.search.versions');
    case 'files':
      return i18n.t('picker.search.files');
    default:
      return level satisfies never;
  }
}
