import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

interface Options {
  readonly list: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Pixels; all rows are of one height. */
  readonly rowHeight: number;
}

interface Range {
  readonly first: number;
  /** One beyond the last. */
  readonly end: number;
}

/** Rows beyond the edges, so that a flick of the wheel shows no gap; and in steps, so that not every row renders. */
const OVERSCAN = 8;
const STEP = 4;

/**
 * Which rows of a long list stand in the window of the browser, whoever scrolls: the list's own box on a large
 * screen, the whole page on a small one.
 */
export function useInView({ list, count, rowHeight }: Options): Range {
  const [{ first, end }, show] = useState<Range>(() => rows(0, innerHeight, rowHeight));

  const look = () => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const next = rows(-top, innerHeight - top, rowHeight);
    show((now) => (now.first === next.first && now.end === next.end ? now : next));
  };

  // A notice that comes in above moves the list without a scroll.
  useLayoutEffect(look);

  useEffect(() => {
    addEventListener('scroll', look, { capture: true, passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look, { capture: true });
      removeEventListener('resize', look);
    };
  }, [rowHeight]);

  // A list that has just become shorter is seen from its end until the browser has scrolled.
  const from = Math.max(0, Math.min(first, count - (end - first)));
  return { first: from, end: Math.min(count, Math.max(end, from)) };
}

function rows(from: number, to: number, rowHeight: number): Range {
  const first = Math.floor(from / rowHeight) - OVERSCAN;
  const end = Math.ceil(to / rowHeight) + OVERSCAN;
  return { first: Math.max(0, first - (first % STEP)), end: Math.max(0, end + STEP - (end % STEP)) };
}
