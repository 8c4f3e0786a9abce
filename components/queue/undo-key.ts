import { useEffect } from 'preact/hooks';
import type { QueueStore } from '../stores/queue.ts';
import { isShortcut } from '../ui/pressed.ts';

/** Ctrl+Z or ⌘Z takes back what is offered, except in a field, where it means what was typed. */
export function useUndoKey({ undo, orders }: QueueStore): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event, 'undo') || isTypedInto(event.target) || !undo.offered.peek()) return;
      event.preventDefault();
      orders.undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undo, orders]);
}

/** A tick or a button holds no text that Ctrl+Z could take back. */
const isTypedInto = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|file)$/.test(target.type)) ||
  target instanceof HTMLTextAreaElement;
