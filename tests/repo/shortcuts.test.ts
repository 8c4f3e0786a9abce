import { expect, test } from 'vitest';
import { SHORTCUTS } from '../../components/shortcuts.ts';
import { FILES, read } from './files.ts';
import { ENGLISH } from './words/catalogues.ts';

/** As docs/shortcuts.md has it. */
const table = SHORTCUTS.map((one) => {
  const where = 'on' in one ? 'Downloads page' : 'popup';
  return `| ${one.keys.map((key) => `\`${key}\``).join(' ')} | ${where} | ${ENGLISH.messages.get(one.words)} |`;
}).join('\n');

test('docs/shortcuts.md has every shortcut, as the popup’s own sheet says it', () => {
  expect(read('docs/shortcuts.md')).toContain(`| keys | where | what |\n|---|---|---|\n${table}\n`);
});

test('no document and no message names a shortcut that isn’t in the list', () => {
  const known = new Set(SHORTCUTS.map(({ keys }) => keys.join('+')));
  const documents = FILES.filter((path) =>
    /^(?:README|CHANGELOG|PRIVACY)\.md$|^docs\/.*\.md$|^locales\//.test(path),
  );
  const named = documents.flatMap((path) =>
    [...read(path).matchAll(/(?:Ctrl|⌘) ?\+ ?([A-Z])(?![A-Za-z])/g)].map(
      ([, letter]) => `${path} Ctrl+${letter}`,
    ),
  );
  expect(documents.length).toBeGreaterThan(30);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((one) => !known.has(one.replace(/^.* /, '')))).toEqual([]);
});

test('messages name none: they are given the keys', () => {
  const written = FILES.filter((path) => path.startsWith('locales/')).filter((path) =>
    /Ctrl ?\+/.test(read(path)),
  );
  expect(written).toEqual([]);
});

test('no page compares letters by itself', () => {
  const sources = FILES.filter((path) => /^components\/.*\.tsx?$/.test(path));
  const own = sources.filter((path) => /\bkey(?:\.toLowerCase\(\))? [!=]== '[a-z]'/.test(read(path)));
  expect(sources.length).toBeGreaterThan(100);
  expect(own).toEqual([]);
});
