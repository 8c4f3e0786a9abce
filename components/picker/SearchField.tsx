import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Place } from '../stores/catalogue.ts';
import type { PickerStore } from '../stores/picker.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLazy } from '../ui/lazy.ts';
import { isComposed } from '../ui/pressed.ts';
import { act } from './act.ts';
import { Found } from './Found.tsx';
import { intentOf } from './keys.ts';
import { FIELD_ID, LIST_ID, optionId } from './option-id.ts';
import styles from './SearchField.module.css';

interface Props {
  readonly picker: PickerStore;
  readonly onHelp: () => void;
}

/** The one field: it searches, and it holds the focus while keys move the cursor in the list. */
export function SearchField({ picker, onHelp }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const { list, catalogue, panels } = picker;
  const { level } = catalogue.place.value;
  const [found, query] = [list.found.value.length, list.query.value];
  const buttons = useLazy(() => import('./FilesButtons.tsx'), level === 'files');
  const isListed = found > 0 && panels.open.value !== 'tiles';
  useFocus(field);
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
        id={FIELD_ID}
        data-test="search"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-label={placeholder(level)}
        aria-autocomplete="list"
        aria-controls={isListed ? LIST_ID : undefined}
        aria-expanded={isListed}
        aria-activedescendant={isListed ? optionId(list.cursorIndex.value) : undefined}
        placeholder={picker.isPlaced.value ? placeholder(level) : ''}
        value={query}
        onInput={(event) => list.search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Found picker={picker} />
      {level === 'files' && buttons && <buttons.FilesButtons picker={picker} />}
    </search>
  );
}

type Field = { readonly current: HTMLInputElement | null };

/** On open. Firefox may give its popup the focus only after that, and then to nothing that is in it (measured: 153). */
function useFocus(field: Field): void {
  useEffect(() => {
    const take = () => {
      if (document.activeElement === document.body) field.current?.focus();
    };
    field.current?.focus();
    addEventListener('focus', take);
    return () => removeEventListener('focus', take);
  }, [field]);
}

/** `/` brings the focus back from wherever it is, unless it is being typed into another field. */
function useSlash(field: Field): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isComposed(event) || isTypedInto(event.target)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field]);
}

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

function placeholder(level: Place['level']): string {
  switch (level) {
    case 'packages':
      return i18n.t('picker.search.packages');
    case 'versions':
      return i18n.t('picker.search.versions');
    case 'files':
    case 'product':
      return i18n.t('picker.search.files');
    default:
      return level satisfies never;
  }
}
