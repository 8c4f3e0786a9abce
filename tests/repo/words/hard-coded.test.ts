import { expect, test } from 'vitest';
import { ending, inside, lines, read, withoutComments } from '../files.ts';
import { hardCoded } from './visible.ts';

const sources = ending(inside('components', 'entrypoints', 'utils'), 'ts', 'tsx');

/**
 * For whoever reads a report, whatever language its sender speaks; names of OS's for an example; the line that OS wants
 * said, in its words; commands and programs, which travel between people.
 */
const NOT_OURS = [
  'components/queue/diagnostics.ts',
  'utils/aria2/start-command.ts',
  'utils/folders/samples.ts',
  'utils/hand-over/attribution.ts',
  'utils/hand-over/copy-as/bash.ts',
  'utils/hand-over/copy-as/notes.ts',
  'utils/hand-over/copy-as/powershell.ts',
  'utils/hand-over/copy-as/python.ts',
  'utils/hand-over/copy-as/r.ts',
];

/** Names: of keys on the keyboard, of the folders that files go to, of HTTP headers and what stands in them, of languages for programs, the mark in the vault, and an error of the browser. */
const NAMES = [
  'PgUp',
  'PgDn',
  'Home',
  'End',
  'Space',
  'Ctrl',
  'Shift',
  'Alt',
  'Esc',
  'Enter',
  'Control+',
  'Meta+',
  'AltGraph',
  'OS Data Hub/{package} ({package-id})/{date} ({version})/{file}',
  'Full',
  'Change Only Update',
  '(no date)',
  'Retry-After',
  'Date',
  'Authorization',
  'Basic',
  'Bearer',
  'project/1',
  'TimeoutError',
  'curl, bash',
  'PowerShell',
  'Python',
];

test('no visible word is written in the code', () => {
  const found = sources
    .filter((path) => !NOT_OURS.includes(path))
    .flatMap((path) =>
      hardCoded(path, read(path))
        .filter((text) => !NAMES.includes(text))
        .map((text) => `${path}  ${text}`),
    );
  expect(sources.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test('nor in HTML, but for our name', () => {
  const pages = ending(inside('entrypoints'), 'html');
  const texts = pages.flatMap((path) => [
    ...read(path).matchAll(/>([^<>]*\p{L}[^<>]*)<|\s(?:title|alt|placeholder|aria-label)="([^"]*)"/gu),
  ]);
  expect(pages.length).toBeGreaterThan(2);
  expect(texts.map(([, text, attribute]) => text ?? attribute).filter((text) => text !== 'Trig')).toEqual([]);
});

test('figures and dates take their language from one place', () => {
  const others = sources.filter((path) => !/^components\/(?:words|name-page)\.ts$/.test(path));
  expect(lines(others, /t\('locale'\)|\.toLocale\w+\(\)/, withoutComments)).toEqual([]);
});

test('nor in style sheets', () => {
  const sheets = ending(inside('components', 'entrypoints', 'assets'), 'css');
  expect(sheets.length).toBeGreaterThan(10);
  expect(lines(sheets, /\bcontent:\s*['"][^'"]*\p{L}/u, withoutComments)).toEqual([]);
});

test.each([
  ['<p>Grab it</p>', 'Grab it'],
  ['<p>grab</p>', 'grab'],
  ["<p>{busy ? 'busy' : name}</p>", 'busy'],
  ['<p>{`$' + '{count} files`}</p>', 'files'],
  ['<button aria-label="close" />', 'close'],
  ["<Button label={open ? 'close' : name} />", 'close'],
  ['<img alt="map" />', 'map'],
  ['<input placeholder="search" />', 'search'],
  ["({ type: 'basic', title: 'Done', message: words })", 'Done'],
  ['({ message: `done: $' + '{file}` })', 'done:'],
  ["const words = ok ? 'All is well' : ''", 'All is well'],
  ["say('Nothing came')", 'Nothing came'],
  ["announcer.say('Undone.')", 'Undone.'],
])('finds what is shown: %s', (source, text) => {
  expect(hardCoded('x.tsx', source)).toEqual([text]);
});

test.each([
  "import x from 'A module';",
  '<div class="two words" data-test="Row here" />',
  "if (key === 'Enter') go();",
  "switch (key) { case 'ArrowUp': go(); }",
  "throw new TypeError('Never seen');",
  "i18n.t('queue.title')",
  "const x: 'Two words' = y;",
])('lets be what is not: %s', (source) => {
  expect(hardCoded('x.tsx', source)).toEqual([]);
});
