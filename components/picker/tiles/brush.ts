import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Square } from '../../../utils/data-hub/tiles/tiling.ts';
import type { TilesStore } from '../../stores/tiles.ts';

/**
 * Squares under the pointer: pressed on one, it is selected or no longer; dragged on, the others become what the first
 * became. A double click leads in, and the two presses before it have undone each other.
 */
export function useBrush(tiles: TilesStore, grid: RefObject<HTMLElement | null>) {
  const paints = useRef<boolean | undefined>(undefined);

  const squareAt = (element: Element | null): Square | undefined => {
    const name = element?.closest<HTMLElement>('[data-square]')?.dataset.square;
    return name === undefined ? undefined : tiles.tiling.peek().byName.get(name);
  };
  const squareOf = ({ target }: Event) => squareAt(target instanceof Element ? target : null);

  return {
    onPointerDown(event: PointerEvent) {
      const square = squareOf(event);
      if (!square || event.button !== 0) return;
      // A finger would keep all moves to the square it came down on.
      if (event.target instanceof Element) event.target.releasePointerCapture?.(event.pointerId);
      paints.current = tiles.chosenIn(square) < square.ids.length;
      tiles.moveTo(square);
      tiles.choose([square], paints.current);
    },
    onPointerMove(event: PointerEvent) {
      if (paints.current === undefined || event.buttons === 0) return;
      const square = squareOf(event);
      const isDone = square && tiles.chosenIn(square) === (paints.current ? square.ids.length : 0);
      if (square && !isDone && grid.current?.contains(event.target as Node)) {
        tiles.choose([square], paints.current);
      }
    },
    onPointerUp() {
      paints.current = undefined;
    },
    onDblClick(event: MouseEvent) {
      const square = squareOf(event);
      if (square) tiles.zoomIn(square);
    },
    onClick(event: MouseEvent) {
      // Not by a pointer: a screen reader's own way of pressing.
      const square = event.detail === 0 ? squareOf(event) : undefined;
      if (square) tiles.toggle(square);
    },
    onFocusIn(event: FocusEvent) {
      const square = squareOf(event);
      if (square && square !== tiles.cursor.peek()) tiles.moveTo(square);
    },
  };
}
