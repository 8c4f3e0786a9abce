import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Window {
  readonly indices: readonly number[];
  readonly height: number;
}

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Pixels. */
  readonly rowHeight: number;
  /** Rendered wherever the list is scrolled to: the field's `aria-activedescendant` must exist. */
  readonly keep: number;
}

/** Enough rows beyond the edge that a flick of the wheel shows no gap. */
const OVERSCAN = 8;

/** What fits a popup before it was measured, so that the first paint has its rows. */
const BEFORE_MEASURED = { width: 400, height: 440 };

/** Which rows of a long list are worth rendering. */
export function useWindow({ scroller, count, rowHeight, keep }: Options): Window {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const options = {
    count,
    overscan: OVERSCAN,
    initialRect: BEFORE_MEASURED,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(0),
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const indices = defaultRangeExtractor(range);
      return keep < 0 || indices.includes(keep) ? indices : [...indices, keep].sort((a, b) => a - b);
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  return {
    indices: virtualizer.getVirtualItems().map(({ index }) => index),
    height: virtualizer.getTotalSize(),
  };
}
