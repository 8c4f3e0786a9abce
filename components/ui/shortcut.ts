import { useLayoutEffect } from 'preact/hooks';

/** Ctrl or ⌘ with that letter does this, wherever the focus is, and nothing that the browser would do with it; from the first frame on. */
export function useShortcut(letter: string, run: (event: KeyboardEvent) => void): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== letter || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [letter, run]);
}
