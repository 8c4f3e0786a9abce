import { letterOf } from '../shortcuts.ts';
import { commandLetter, isAltGr, isComposed, type Pressed } from '../ui/pressed.ts';

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

type PressedKey = Pressed & Pick<KeyboardEvent, 'repeat'>;

/** As many rows as fit without the first one leaving the view. */
const PAGE = 6;

export function intentOf(pressed: PressedKey, isEmpty: boolean): Intent | undefined {
  // Enter and arrows belong to the input method while it composes a word.
  if (isComposed(pressed)) return undefined;
  const { key, altKey, ctrlKey, metaKey } = pressed;
  // AltGr types a character, even where the browser reports Ctrl and Alt with it.
  if (!isAltGr(pressed)) {
    if (altKey) return key === 'ArrowLeft' && !ctrlKey && !metaKey ? { kind: 'leave' } : undefined;
    if (ctrlKey || metaKey) return withCtrl(pressed);
  }
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

function withCtrl(pressed: PressedKey): Intent | undefined {
  const { key, repeat } = pressed;
  if (key === ' ') return { kind: 'toggle' };
  if (key === 'Enter') return repeat ? { kind: 'stay' } : { kind: 'grab-whole' };
  const letter = commandLetter(pressed);
  const kind = LETTERS.find((one) => letterOf(one) === letter);
  // Held down, it would pin and unpin in turn.
  return kind && { kind: kind === 'pin' && repeat ? 'stay' : kind };
}

/** What the field itself obeys; the rest of the list is heard wherever the focus is (ui/shortcut.ts). */
const LETTERS = [
  'pin',
  'watch',
  'copy',
  'toggle-all',
  'invert',
  'filters',
  'tiles',
  'hand-over',
  'compare',
  'skip-same',
] as const;
