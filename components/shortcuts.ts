/** A shortcut as it is printed on keys, and the message that says what it does. */
interface Shortcut {
  readonly name: string;
  readonly keys: readonly string[];
  readonly words: `keys.${string}` | 'queue.undo.button';
  /** Where it works; absent: in the popup. */
  readonly on?: 'downloads';
}

/**
 * Every keyboard shortcut of Trig's own pages, and nowhere else: what the pages obey, the sheet of the popup and
 * docs/shortcuts.md are read from here. One that begins with Ctrl takes ⌘ too; its letter is meant as the person types it
 * (ui/pressed.ts).
 */
export const SHORTCUTS = [
  { name: 'move', keys: ['↑', '↓'], words: 'keys.move' },
  { name: 'page', keys: ['PgUp', 'PgDn'], words: 'keys.page' },
  { name: 'ends', keys: ['Home', 'End'], words: 'keys.ends' },
  { name: 'enter', keys: ['↵'], words: 'keys.open' },
  { name: 'grab-whole', keys: ['Ctrl', '↵'], words: 'keys.whole' },
  { name: 'toggle', keys: ['Space'], words: 'keys.select' },
  { name: 'extend', keys: ['Shift', '↑', '↓'], words: 'keys.extend' },
  { name: 'toggle-all', keys: ['Ctrl', 'A'], words: 'keys.all' },
  { name: 'invert', keys: ['Ctrl', 'I'], words: 'keys.invert' },
  { name: 'filters', keys: ['Ctrl', 'F'], words: 'keys.filters' },
  { name: 'tiles', keys: ['Ctrl', 'G'], words: 'keys.tiles' },
  { name: 'catch-up', keys: ['Ctrl', 'U'], words: 'keys.catchUp' },
  { name: 'compare', keys: ['Ctrl', 'M'], words: 'keys.compare' },
  { name: 'skip-same', keys: ['Ctrl', 'S'], words: 'keys.same' },
  { name: 'sets', keys: ['Ctrl', 'S'], words: 'keys.sets' },
  { name: 'back', keys: ['⌫'], words: 'keys.back' },
  { name: 'leave', keys: ['Alt', '←'], words: 'keys.backAnyTime' },
  { name: 'clear', keys: ['Esc'], words: 'keys.clear' },
  { name: 'copy', keys: ['Ctrl', 'C'], words: 'keys.copy' },
  { name: 'pin', keys: ['Ctrl', 'D'], words: 'keys.pin' },
  { name: 'hand-over', keys: ['Ctrl', 'E'], words: 'keys.handOver' },
  { name: 'watch', keys: ['Ctrl', 'B'], words: 'keys.watch' },
  { name: 'api-key', keys: ['Ctrl', 'K'], words: 'keys.apiKey' },
  { name: 'field', keys: ['/'], words: 'keys.field' },
  { name: 'help', keys: ['?'], words: 'keys.sheet' },
  { name: 'undo', keys: ['Ctrl', 'Z'], words: 'queue.undo.button', on: 'downloads' },
] as const satisfies readonly Shortcut[];

export type ShortcutName = (typeof SHORTCUTS)[number]['name'];

/** As it is said beside a button: `Ctrl+F`. */
export const shortcutWords = (name: ShortcutName): string => keysOf(name).join('+');

/** For `aria-keyshortcuts`. */
export function ariaShortcut(name: ShortcutName): string {
  const key = keysOf(name).at(-1)?.replace('↵', 'Enter');
  return `Control+${key} Meta+${key}`;
}

/** The letter that goes with Ctrl or ⌘, lower case; empty for a shortcut of another kind. */
export function letterOf(name: ShortcutName): string {
  const [first, letter = ''] = keysOf(name);
  return first === 'Ctrl' && /^[A-Z]$/.test(letter) ? letter.toLowerCase() : '';
}

const keysOf = (name: ShortcutName): readonly string[] =>
  SHORTCUTS.find((shortcut) => shortcut.name === name)?.keys ?? [];
