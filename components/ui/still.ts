import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  readonly cursor: number;
  readonly rowHeight: number;
  /** Another question (level, search) is another list: nothing to hold still then. */
  readonly question: string;
}

/**
 * Keeps the cursor in sight when it moves, and everything in its place when the list changes behind: a row
 * that comes in above must not push what is under the pointer.
 */
export function useStill({ scroller, ids, cursor, rowHeight, question }: Options): void {
  const before = useRef<Omit<Options, 'scroller'> | undefined>(undefined);
  useLayoutEffect(() => {
    const box = scroller.current;
    const was = before.current;
    before.current = { ids, cursor, rowHeight, question };
    if (!box) return;
    if (was && was.question === question && was.ids !== ids) {
      const index = anchorIndex(was, box);
      const id = was.ids[index];
      const now = id === undefined ? -1 : ids.indexOf(id);
      if (now >= 0) box.scrollTop += (now - index) * rowHeight;
      return;
    }
    if (was && was.question === question && was.cursor === cursor) return;
    showRow(box, cursor, rowHeight);
  });
}

/** The cursor's row if it is in sight, else the first row that is. */
function anchorIndex(was: Omit<Options, 'scroller'>, box: HTMLElement): number {
  const first = Math.ceil(box.scrollTop / was.rowHeight);
  const last = Math.floor((box.scrollTop + box.clientHeight) / was.rowHeight) - 1;
  return was.cursor >= first && was.cursor <= last ? was.cursor : first;
}

function showRow(box: HTMLElement, row: number, rowHeight: number): void {
  const top = row * rowHeight;
  const bottom = top + rowHeight;
  if (top < box.scrollTop) box.scrollTop = Math.max(0, top);
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
}
