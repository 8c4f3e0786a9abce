import type { ShortcutName } from '../shortcuts.ts';
import { isComposed, isShortcut } from '../ui/pressed.ts';

/** What closes a panel from within: Escape, and the shortcut that opened it. */
export const closing =
  (name: ShortcutName, close: () => void) =>
  (event: KeyboardEvent): void => {
    const isEscape = event.key === 'Escape' && !isComposed(event);
    if (!isEscape && !isShortcut(event, name)) return;
    // Left to the browser, the same Escape would also close the popup (Chromium).
    event.preventDefault();
    close();
  };
