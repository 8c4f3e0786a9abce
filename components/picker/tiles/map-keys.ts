import type { RefObject } from 'preact';
import { neighbour, type Way } from '../../../utils/data-hub/tiles/neighbour.ts';
import type { Square } from '../../../utils/data-hub/tiles/tiling.ts';
import type { PickerStore } from '../../stores/picker.ts';
import type { TilesStore } from '../../stores/tiles.ts';
import { isShortcut } from '../../ui/pressed.ts';
import { cellOf, type Frame } from './frame.ts';

/** What a key pressed on the map means. What it does not know is left to the panel, and then to the browser. */
export function mapKeys(
  event: KeyboardEvent,
  tiles: TilesStore,
  picker: PickerStore,
  frame: Frame,
  grid: RefObject<HTMLElement | null>,
): void {
  const square = tiles.cursor.peek();
  if (!square || event.altKey) return;
  const goTo = (to: Square) => {
    tiles.moveTo(to);
    grid.current?.querySelector<HTMLElement>(`[data-square="${to.name}"]`)?.focus();
  };
  if (!act(event, square, tiles, picker, frame, goTo)) return;
  event.preventDefault();
}

function act(
  event: KeyboardEvent,
  square: Square,
  tiles: TilesStore,
  picker: PickerStore,
  frame: Frame,
  goTo: (square: Square) => void,
): boolean {
  const shown = tiles.shown.peek();
  if (event.ctrlKey || event.metaKey) {
    if (!isShortcut(event, 'toggle-all')) return false;
    tiles.choose(shown, !shown.every((one) => tiles.chosenIn(one) === one.ids.length));
    return true;
  }
  switch (event.key) {
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight': {
      const to = next(shown, square, frame, event.key);
      // Shift paints, as dragging does.
      if (event.shiftKey) tiles.choose([square, to], true);
      goTo(to);
      return true;
    }
    case 'Home':
    case 'End': {
      const to = shown.at(event.key === 'Home' ? 0 : -1);
      if (to) goTo(to);
      return true;
    }
    case ' ':
      tiles.toggle(square);
      return true;
    case '+':
    case '=':
      return tiles.zoomIn(square);
    case '-':
    case 'Backspace':
      return tiles.zoomOut();
    // As in the list of files: grabs what is selected, else leads in. Held down it would do one after the other.
    case 'Enter':
      if (event.repeat) return true;
      if (picker.selected.peek()) picker.enter();
      else tiles.zoomIn(square);
      return true;
    default:
      return false;
  }
}

function next(shown: readonly Square[], square: Square, frame: Frame, way: Way): Square {
  const cells = shown.map((one) => ({ ...cellOf(one, frame), square: one }));
  const from = cells.find((cell) => cell.square === square);
  return from ? neighbour(cells, from, way).square : square;
}
