/** What a key pressed in the search field means for the list below it. */
export type Intent =
  | { readonly kind: 'move'; readonly by: number }
  /** The same, and all rows on the way are chosen. */
  | { readonly kind: 'extend'; readonly by: number }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'toggle-all' }
  | { readonly kind: 'enter' }
  | { readonly kind: 'grab-whole' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'copy' }
  | { readonly kind: 'pin' }
  | { readonly kind: 'watch' }
  /** What is not chosen becomes chosen. */
  | { readonly kind: 'invert' }
  | { readonly kind: 'filters' }
  | { readonly kind: 'tiles' }
  | { readonly kind: 'hand-over' }
  /** With another version. */
  | { readonly kind: 'compare' }
  /** What is at hand from elsewhere is left out, or not. */
  | { readonly kind: 'skip-same' }
  | { readonly kind: 'help' }
  /** Ours, but there is nothing to do: a key held down, or `/` when one is in the field already. */
  | { readonly kind: 'stay' };

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'repeat'
>;

/** As many rows as fit without the first one leaving the view. */
const PAGE = 6;

export function intentOf(pressed: Pressed, isEmpty: boolean): Intent | undefined {
  // Enter and arrows belong to the input method while it composes a word.
  if (pressed.isComposing) return undefined;
  const { key, altKey } = pressed;
  if (altKey) return key === 'ArrowLeft' ? { kind: 'leave' } : undefined;
  if (pressed.ctrlKey || pressed.metaKey) return withCtrl(pressed);
  switch (key) {
    case 'ArrowDown':
      return { kind: pressed.shiftKey ? 'extend' : 'move', by: 1 };
    case 'ArrowUp':
      return { kind: pressed.shiftKey ? 'extend' : 'move', by: -1 };
    // In a search a space parts two words.
    case ' ':
      return isEmpty ? { kind: 'toggle' } : undefined;
    case 'PageDown':
      return { kind: 'move', by: PAGE };
    case 'PageUp':
      return { kind: 'move', by: -PAGE };
    case 'Home':
      return pressed.shiftKey ? undefined : { kind: 'move', by: Number.NEGATIVE_INFINITY };
    case 'End':
      return pressed.shiftKey ? undefined : { kind: 'move', by: Number.POSITIVE_INFINITY };
    // Held down, Enter would run through all levels and grab, and Backspace would leave what it had cleared.
    case 'Enter':
      return pressed.repeat ? { kind: 'stay' } : { kind: 'enter' };
    case 'Backspace':
      if (!isEmpty) return undefined;
      return pressed.repeat ? { kind: 'stay' } : { kind: 'leave' };
    case 'Escape':
      return { kind: 'clear' };
    case '?':
      return isEmpty ? { kind: 'help' } : undefined;
    case '/':
      return isEmpty ? { kind: 'stay' } : undefined;
    default:
      return undefined;
  }
}

function withCtrl({ key, repeat }: Pressed): Intent | undefined {
  switch (key) {
    // Where a browser keeps its bookmarks, and what a star means there.
    case 'd':
      return repeat ? { kind: 'stay' } : { kind: 'pin' };
    case 'b':
      return { kind: 'watch' };
    case 'c':
      return { kind: 'copy' };
    case 'a':
      return { kind: 'toggle-all' };
    case 'i':
      return { kind: 'invert' };
    case 'f':
      return { kind: 'filters' };
    case 'g':
      return { kind: 'tiles' };
    case 'e':
      return { kind: 'hand-over' };
    case 'm':
      return { kind: 'compare' };
    case 's':
      return { kind: 'skip-same' };
    case ' ':
      return { kind: 'toggle' };
    case 'Enter':
      return repeat ? { kind: 'stay' } : { kind: 'grab-whole' };
    default:
      return undefined;
  }
}
