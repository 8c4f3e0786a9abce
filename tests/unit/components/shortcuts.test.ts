import { describe, expect, test } from 'vitest';
import { intentOf } from '../../../components/picker/keys.ts';
import { ariaShortcut, letterOf, SHORTCUTS, shortcutWords } from '../../../components/shortcuts.ts';
import { commandLetter, isShortcut } from '../../../components/ui/pressed.ts';

type Given = Partial<KeyboardEvent> & { readonly key: string; readonly altGr?: boolean };

const pressed = ({ altGr = false, ...given }: Given) => ({
  code: '',
  keyCode: 0,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  getModifierState: (name: string) => name === 'AltGraph' && altGr,
  ...given,
});

const ctrl = (key: string, more: Partial<Given> = {}) => pressed({ key, ctrlKey: true, ...more });

const LETTERS = SHORTCUTS.filter(({ name }) => letterOf(name) !== '');

test('there are letters, and each means one thing in one place', () => {
  expect(LETTERS.length).toBeGreaterThan(12);
  const letters = LETTERS.map(({ name }) => letterOf(name));
  // Ctrl+S is about the files of a version, or about the list of packages.
  expect(letters.filter((letter, at) => letters.indexOf(letter) !== at)).toEqual(['s']);
});

describe.each(LETTERS.map(({ name }) => name))('%s', (name) => {
  const small = letterOf(name);
  const large = small.toUpperCase();
  const code = `Key${large}`;

  test.each([
    ['as it comes', ctrl(small, { code })],
    ['with Caps Lock', ctrl(large, { code })],
    ['with ⌘', pressed({ key: small, code, metaKey: true })],
    // Dvorak, AZERTY: the letter is on another key.
    ['where the letter is elsewhere', ctrl(small, { code: 'KeyJ' })],
    ['on a Cyrillic layout, by the place of the key', ctrl('ф', { code })],
    ['on a Greek layout', ctrl('Α', { code })],
    ['on an Arabic layout, where one key has two letters', ctrl('لا', { code })],
    ['where the browser doesn’t say which character', ctrl('Unidentified', { code })],
  ])('is meant %s', (_, event) => {
    expect(isShortcut(event, name)).toBe(true);
  });

  test.each([
    ['without Ctrl', pressed({ key: small, code })],
    ['with Shift, which is the browser’s', ctrl(large, { code, shiftKey: true })],
    ['with Alt', ctrl(small, { code, altKey: true })],
    ['with AltGr', ctrl(small, { code, altGr: true })],
    ['with AltGr as Windows tells it', ctrl('@', { code, altKey: true, altGr: true })],
    ['while a word is composed', ctrl(small, { code, isComposing: true })],
    ['by the press that begins composing', ctrl('Process', { code, keyCode: 229 })],
    // AZERTY: where QWERTY has it, there is another letter.
    ['where the layout has another letter', ctrl(small === 'q' ? 'x' : 'q', { code })],
    ['where the layout has another Latin letter', ctrl('ğ', { code })],
    ['where the layout has a sign', ctrl(';', { code })],
    ['by a key with a name', ctrl('Enter', { code })],
  ])('is not meant %s', (_, event) => {
    expect(isShortcut(event, name)).toBe(false);
  });
});

test.each([
  ['i', 'i'],
  ['I', 'i'],
  ['ı', 'i'],
  ['İ', 'i'],
])('on a Turkish keyboard %s is the letter of Invert', (key, letter) => {
  expect(commandLetter(ctrl(key, { code: 'Quote' }))).toBe(letter);
});

test('the field obeys every letter that isn’t heard elsewhere, and no other', () => {
  const elsewhere = ['catch-up', 'sets', 'api-key', 'undo'];
  for (const { name } of LETTERS) {
    const kind = intentOf(ctrl(letterOf(name)), true)?.kind;
    if (elsewhere.includes(name)) expect(kind === undefined || letterOf(name) === 's').toBe(true);
    else expect(kind).toBe(name);
  }
  expect(intentOf(ctrl('x'), true)).toBeUndefined();
});

test.each([
  ['?', 'help'],
  ['/', 'stay'],
] as const)('%s is what it types, also where AltGr or Shift types it', (key, kind) => {
  expect(intentOf(pressed({ key }), true)?.kind).toBe(kind);
  expect(intentOf(pressed({ key, shiftKey: true }), true)?.kind).toBe(kind);
  expect(intentOf(pressed({ key, ctrlKey: true, altKey: true, altGr: true }), true)?.kind).toBe(kind);
});

test.each(['ArrowDown', 'Enter', 'Escape', 'Backspace', ' ', '?'])(
  '%s is the input method’s while it composes',
  (key) => {
    expect(intentOf(pressed({ key, isComposing: true }), true)).toBeUndefined();
    expect(intentOf(pressed({ key, keyCode: 229 }), true)).toBeUndefined();
  },
);

test('Alt+← goes back, also where Option is said to be AltGr; with Ctrl it doesn’t', () => {
  expect(intentOf(pressed({ key: 'ArrowLeft', altKey: true }), false)).toEqual({ kind: 'leave' });
  expect(intentOf(pressed({ key: 'ArrowLeft', altKey: true, ctrlKey: true }), false)).toBeUndefined();
  expect(intentOf(pressed({ key: 'ArrowLeft', altKey: true, altGr: true }), false)).toEqual({
    kind: 'leave',
  });
  expect(intentOf(pressed({ key: 'ArrowLeft', altGr: true }), false)).toBeUndefined();
});

test('what is written beside a button and what is read aloud come from the list', () => {
  expect(shortcutWords('filters')).toBe('Ctrl+F');
  expect(ariaShortcut('filters')).toBe('Control+F Meta+F');
  expect(ariaShortcut('grab-whole')).toBe('Control+Enter Meta+Enter');
});
