import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Credential, isAboutKey } from '../../utils/credentials/credential.ts';
import { useDesk } from '../desk-context.ts';
import { keyInFull, keyName } from '../key-words.ts';
import type { PickerStore } from '../stores/picker.ts';
import { classes } from '../ui/class-names.ts';
import { useShortcut } from '../ui/shortcut.ts';
import chip from './KeyChip.module.css';
import styles from './KeyMenu.module.css';

interface Props {
  readonly picker: PickerStore;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** Which of several keys is in use: Ctrl+K, an arrow, Enter. Loaded only where there are several. */
export function KeyMenu({ picker, isOpen, onToggle }: Props) {
  const open = useCallback(() => onToggle(!isOpen), [isOpen, onToggle]);
  useShortcut('api-key', open);
  return isOpen ? <Menu picker={picker} onClose={() => onToggle(false)} /> : null;
}

function Menu({ picker, onClose }: { readonly picker: PickerStore; readonly onClose: () => void }) {
  const desk = useDesk();
  const menu = useRef<HTMLDivElement>(null);
  const { current, all, use } = picker.credential;
  // At once: the arrow that follows Ctrl+K is meant for the menu.
  useLayoutEffect(() => {
    const from = document.activeElement;
    items(menu.current)
      .find((item) => item.matches('[aria-checked=true]'))
      ?.focus();
    return () => {
      // Chosen or left, by the keyboard: where one was before. Who has clicked elsewhere is there.
      const isLost =
        document.activeElement === document.body || menu.current?.contains(document.activeElement);
      if (isLost && from instanceof HTMLElement) from.focus();
    };
  }, []);

  const choose = async (one: Credential) => {
    onClose();
    if (one.id === current.peek()?.id || !(await use(one.id))) return;
    picker.announcer.say(i18n.t('key.said.inUse', { key: keyInFull(one) }));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (!move(event.key, items(menu.current))) return;
    // Left to the browser, the same Escape would also close the popup (Chromium).
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={menu}
      class={styles.menu}
      role="menu"
      aria-label={i18n.t('key.choose')}
      data-test="key-menu"
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !menu.current?.contains(relatedTarget)) onClose();
      }}
    >
      {all.value.map((one) => (
        <button
          key={one.id}
          type="button"
          class={styles.item}
          role="menuitemradio"
          aria-checked={one.id === current.value?.id}
          tabIndex={-1}
          data-test="key-choice"
          data-id={one.id}
          title={keyInFull(one)}
          onClick={() => void choose(one)}
        >
          <i class={classes(chip.dot, lookOf(one))} />
          <span class={styles.name}>{keyName(one)}</span>
          {one.name && <span class={chip.hint}>{i18n.t('key.hint', { hint: one.hint })}</span>}
        </button>
      ))}
      <button
        type="button"
        class={classes(styles.item, styles.other)}
        role="menuitem"
        tabIndex={-1}
        data-test="key-options"
        onClick={() => {
          onClose();
          desk.openOptions();
        }}
      >
        {i18n.t('key.manage')}
      </button>
    </div>
  );
}

const items = (menu: HTMLElement | null): readonly HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('button') ?? []),
];

/** Says whether the key moves anything. */
function move(key: string, all: readonly HTMLElement[]): boolean {
  const at = all.findIndex((item) => item.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
  if (to === undefined) return false;
  all.at(to === all.length ? 0 : to)?.focus();
  return true;
}

function lookOf({ verdict }: Credential): string | undefined | false {
  return verdict.kind === 'works' ? chip.works : isAboutKey(verdict.failure) && chip.fails;
}
