import { useLayoutEffect } from 'preact/hooks';
import type { ShortcutName } from '../shortcuts.ts';
import { isShortcut } from './pressed.ts';

/** Does this wherever the focus is, and nothing that the browser would do with those keys; from the first frame on. */
export function useShortcut(name: ShortcutName, run: (event: KeyboardEvent) => void): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event, name)) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [name, run]);
}
