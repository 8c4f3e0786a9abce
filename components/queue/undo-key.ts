import { useEffect } from 'preact/hooks';
import type { QueueStore } from '../stores/queue.ts';

/** Ctrl+Z or ⌘Z takes back what is offered, except in a field, where it means what was typed. */
export function useUndoKey({ undo, orders }: QueueStore): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo =
        event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isUndo || event.target instanceof HTMLInputElement || !undo.offered.peek()) return;
      event.preventDefault();
      orders.undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undo, orders]);
}
