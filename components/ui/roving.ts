import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface Options {
  readonly list: RefObject<HTMLElement | null>;
  readonly activeIndex: number;
  readonly count: number;
  /** Rows that Page Up and Page Down go. */
  readonly page: number;
  readonly onMove: (index: number) => void;
  readonly onKey: (event: KeyboardEvent, index: number) => void;
}

/** The focus of a list of rows: one stop for Tab, arrows between the rows, and never lost when a row goes. */
export function useRoving({ list, activeIndex, count, page, onMove, onKey }: Options) {
  const wanted = useRef(false);
  const inside = useRef(false);
  const active = useRef(activeIndex);
  active.current = activeIndex;

  const focusRow = (): HTMLElement | undefined => {
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${active.current}"]`) ?? undefined;
    row?.focus({ preventScroll: true });
    return row;
  };

  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    focusRow()?.scrollIntoView({ block: 'nearest' });
  });

  useEffect(() => {
    if (!list.current) return;
    // The row or the button in focus has gone and the browser dropped the focus: the list takes it up.
    const changes = new MutationObserver(() => {
      if (inside.current && document.activeElement === document.body) focusRow();
    });
    changes.observe(list.current, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, []);

  return {
    onKeyDown(event: KeyboardEvent) {
      const index = rowOf(event);
      if (index === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const to = target(event.key, index, page);
      if (to === undefined) return onKey(event, index);
      event.preventDefault();
      wanted.current = true;
      onMove(Math.max(0, Math.min(to, count - 1)));
    },
    onFocusIn(event: FocusEvent) {
      inside.current = true;
      const index = rowOf(event);
      if (index !== undefined && index !== activeIndex) onMove(index);
    },
    onFocusOut(event: FocusEvent) {
      // Leaving for another place is not the same as being torn away with the row.
      const left = event.target;
      queueMicrotask(() => {
        if (left instanceof Element && left.isConnected && !list.current?.contains(document.activeElement)) {
          inside.current = false;
        }
      });
    },
  };
}

function rowOf({ target }: Event): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('li') : null;
  return row ? Number(row.dataset.index) : undefined;
}

function target(key: string, index: number, page: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + page;
    case 'PageUp':
      return index - page;
    case 'Home':
      return 0;
    case 'End':
      return Number.POSITIVE_INFINITY;
    default:
      return undefined;
  }
}
