import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { whenIdle } from './idle.ts';

interface Window {
  readonly indices: readonly number[];
  readonly height: number;
}

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  /** Pixels. */
  readonly rowHeight: number;
  /** Rendered wherever the list is scrolled to: the field's `aria-activedescendant` must exist. */
  readonly keep: number;
}

/**
 * Enough rows beyond the edge that a flick of the wheel shows no gap. They come once what is in view has been painted: nobody
 * who opens the list or types the next letter waits for them.
 */
const OVERSCAN = 8;

/** What fits a popup before it was measured, so that the first paint has its rows. */
const BEFORE_MEASURED = 440;

/**
 * Which rows of a long list are worth rendering. All rows are of one height, so this is arithmetic; a library
 * for rows of any height was measured at 9 kB gzip, a quarter of what the popup may weigh.
 */
export function useWindow({ scroller, ids, rowHeight, keep }: Options): Window {
  const count = ids.length;
  const [{ first, rows }, show] = useState({ first: 0, rows: Math.ceil(BEFORE_MEASURED / rowHeight) });

  const [painted, paint] = useState<readonly string[]>();
  const beyond = painted === ids ? OVERSCAN : 0;

  useEffect(() => whenIdle(() => paint(ids)), [ids]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => {
      const next = {
        first: Math.floor(box.scrollTop / rowHeight),
        rows: Math.ceil(box.clientHeight / rowHeight) + 1,
      };
      show((now) => (now.first === next.first && now.rows === next.rows ? now : next));
    };
    look();
    box.addEventListener('scroll', look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    return () => {
      box.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [scroller, rowHeight]);

  // A search may leave fewer rows than were scrolled past; the browser says so only a frame later.
  const top = Math.max(0, Math.min(first, count - rows));
  const from = Math.max(0, top - beyond);
  const to = Math.min(count, top + rows + beyond);
  const indices = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const isKept = keep < 0 || (keep >= from && keep < to);
  return { indices: isKept ? indices : [...indices, keep], height: count * rowHeight };
}
