import fc from 'fast-check';

/** Signs and words by which names have led somewhere before. */
const PIECES = [
  '.',
  '..',
  '../',
  '..\\',
  '/',
  '\\',
  '~',
  ' ',
  ':',
  '%2e%2e%2f',
  '%',
  '\0',
  '\n',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\ud800',
  'e\u0301',
  '😀',
  'CON',
  'nul.',
  'COM¹',
  'LPT1.txt',
  'desktop.ini',
  '.lnk',
  '.url',
  'CON .zip',
  'conin$',
  'autorun.inf',
  '.searchConnector-ms',
  '.{20D04FE0-3AEA-1069-A2D8-08002B30309D}',
  'C:',
  '\\\\server\\share',
  '//host/',
  'file:///etc/passwd',
  'a',
  '.zip',
  '$(x)',
  '`x`',
  '"',
  "'",
  '<script>',
] as const;

const made = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));

/** One sign many times, now and then with something behind it: what makes careless patterns slow. */
const long = fc
  .tuple(
    fc.constantFrom('.', ' ', '/', '(', '-', 'a', '😀', '~', '{', '\t', '0'),
    fc.integer({ min: 100, max: 3_000 }),
    fc.constantFrom('', 'x', '.zip'),
  )
  .map(([sign, times, end]) => sign.repeat(times) + end);

/** Any text, and more often than by chance one that means no good. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: made },
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 3, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 1, arbitrary: long },
);

/** What JSON can say, of the values that some reader somewhere took for something else. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, 2 ** 53, '', [], {}, [[]], '0', '2026-13-45'),
  hostileText,
  fc.double(),
  fc.array(fc.constantFrom<unknown>(null, 1, 'x', {}), { maxLength: 3 }),
);

/** A text where one is wanted, or now and then something else. */
export const mostly = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: value }, { weight: 1, arbitrary: odd });

/** An object with some of these fields, and maybe names that objects have of themselves. */
export const nearly = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<object> =>
  fc
    .tuple(
      fc.record(fields, { requiredKeys: [] }),
      fc.option(fc.constantFrom('__proto__', 'constructor', 'toString', 'key', 'url'), { freq: 8 }),
      odd,
    )
    .map(([object, name, value]) => {
      if (name === null) return object;
      return Object.defineProperty({ ...object }, name, { value, enumerable: true });
    });
