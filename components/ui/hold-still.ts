import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Options {
  readonly list: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  readonly rowHeight: number;
  /** Another filter is another list: nothing to hold still then, it is seen from its beginning. */
  readonly question: string;
}

/** A row that leaves or comes in above must not push what is under the pointer. */
export function useHoldStill({ list, ids, rowHeight, question }: Options): void {
  const before = useRef({ ids, question });
  useLayoutEffect(() => {
    const was = before.current;
    before.current = { ids, question };
    if (!list.current || was.ids === ids) return;
    const scroller = scrollerOf(list.current);
    const edge = scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
    const passed = edge - list.current.getBoundingClientRect().top;
    if (passed <= 0) return;
    if (was.question !== question) {
      scroller.scrollTop -= passed;
      return;
    }
    const index = Math.floor(passed / rowHeight);
    const id = was.ids[index];
    const now = id === undefined ? -1 : ids.indexOf(id);
    if (now >= 0) scroller.scrollTop += (now - index) * rowHeight;
  }, [ids, question]);
}

function scrollerOf(element: HTMLElement): Element {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))
      return box;
  }
  return document.scrollingElement ?? document.documentElement;
}
