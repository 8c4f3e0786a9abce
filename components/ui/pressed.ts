import { letterOf, type ShortcutName } from '../shortcuts.ts';

export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'keyCode' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'
> &
  Partial<Pick<KeyboardEvent, 'getModifierState'>>;

/**
 * True while an input method composes a word, whose keys are its own. The press that begins it isn't marked as composing
 * yet: it has the code 229 (UI Events §7.3.1).
 */
export const isComposed = ({
  isComposing,
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean => isComposing || keyCode === 229;

/**
 * True of a character typed with AltGr. Windows reports Ctrl and Alt with it, although nobody pressed them. Firefox on a Mac
 * reports Option as AltGr, so keys with a name don't count.
 */
export const isAltGr = (pressed: Pressed): boolean =>
  pressed.key.length === 1 && (pressed.getModifierState?.('AltGraph') ?? false);

/**
 * The letter that was pressed with Ctrl or ⌘ and nothing else, lower case: by what the layout makes of the key, so that Dvorak
 * and AZERTY are obeyed and Caps Lock changes nothing. Where a layout has no Latin letters the place of the key counts, as in
 * the browsers' own shortcuts.
 */
export function commandLetter(pressed: Pressed): string | undefined {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = pressed;
  if (isComposed(pressed) || isAltGr(pressed) || altKey || shiftKey || !(ctrlKey || metaKey))
    return undefined;
  // Turkish writes its capital I with a dot, and its small one without.
  const letter = key.toLowerCase().charAt(0).replace('ı', 'i');
  if (key.length === 1 && /[a-z]/.test(letter)) return letter;
  const isOther = key === 'Unidentified' || (/\p{L}/u.test(letter) && !/\p{Script=Latin}/u.test(letter));
  return isOther ? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() : undefined;
}

/** True of Ctrl or ⌘ with the letter of that shortcut. */
export const isShortcut = (pressed: Pressed, name: ShortcutName): boolean =>
  commandLetter(pressed) === letterOf(name);
