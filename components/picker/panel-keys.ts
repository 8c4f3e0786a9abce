/** What closes a panel from within: Escape, and the letter that has opened it, with Ctrl or ⌘. */
export const closing =
  (letter: string, close: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && !(event.key === letter && (event.ctrlKey || event.metaKey))) return;
    // Left to the browser, the same Escape would also close the popup (Chromium).
    event.preventDefault();
    close();
  };
