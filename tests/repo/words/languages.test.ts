import { describe, expect, test } from 'vitest';
import { read } from '../files.ts';
import { type Catalogue, COUNTED, countedBy, ENGLISH, formsOf, OTHERS, substitutions } from './catalogues.ts';

/** Names and a path on the disk: the same in every language. */
const SAME = [
  'extension.name',
  'brand.name',
  'common.openData',
  'picker.openData.failed',
  'picker.md5',
  'filters.kinds.data',
  'tiles.map',
  'tiles.type.example',
  'settings.title',
  'settings.aria2.title',
];

test('there is Welsh', () => {
  expect(OTHERS.map(({ locale }) => locale)).toContain('cy');
});

describe.each([ENGLISH, ...OTHERS])('$path', (words) => {
  test('Intl knows the language and its file is named after it', () => {
    expect(Intl.PluralRules.supportedLocalesOf([words.locale])).toEqual([words.locale]);
    expect(words.path).toBe(`locales/${new Intl.Locale(words.locale).language}.yml`);
  });

  test('a counted word has the forms of the language, all of them and no others', () => {
    const wanted = COUNTED.flatMap((base) => formsOf(words).map((form) => `${base}.${form}`));
    const there = [...words.messages.keys()].filter((key) => countedBy(key) !== undefined);
    expect(COUNTED.length).toBeGreaterThan(10);
    expect(there.sort()).toEqual(wanted.sort());
  });

  test('every form of a counted word says the number', () => {
    const silent = [...words.messages].filter(([key, text]) => countedBy(key) && !text.includes('{count}'));
    expect(silent).toEqual([]);
  });

  test('the store takes the description, which says that we are unofficial', () => {
    const text = words.messages.get('extension.description') ?? '';
    expect(text.length).toBeLessThanOrEqual(132);
    expect(text).toMatch(/unofficial|answyddogol/i);
  });

  test('no message shouts, is empty, or has typewriter quotes', () => {
    const bad = [...words.messages].filter(([, text]) => text.trim() === '' || /[!'"]|\.\.\./.test(text));
    expect(bad.filter(([key]) => key !== 'common.dot')).toEqual([]);
  });
});

describe.each(OTHERS)('$path beside the English', (words) => {
  test('the same keys in the same order', () => {
    expect(plain(words)).toEqual(plain(ENGLISH));
  });

  test('the same substitutions', () => {
    const differ = [...words.messages]
      .map(([key, text]) => [key, substitutions(text), substitutions(english(key))] as const)
      .filter(([, ours, theirs]) => ours.join() !== theirs.join());
    expect(differ).toEqual([]);
  });

  test('says it in its own words', () => {
    const repeated = [...words.messages].filter(
      ([key, text]) => text === english(key) && /\p{L}/u.test(text.replace(/\{\w+\}/g, '')),
    );
    expect(repeated.map(([key]) => key).sort()).toEqual([...SAME].sort());
  });

  test('the same remarks between the sections', () => {
    expect(remarks(words)).toEqual(remarks(ENGLISH));
  });
});

/** The keys with the forms of a counted word taken for one. */
const plain = ({ messages }: Catalogue): readonly string[] => [
  ...new Set([...messages.keys()].map((key) => countedBy(key) ?? key)),
];

function english(key: string): string {
  const base = countedBy(key);
  return ENGLISH.messages.get(key) ?? ENGLISH.messages.get(`${base}.other`) ?? '';
}

/** But for those at the top, which say what is particular to a language. */
const remarks = ({ path }: Catalogue): readonly string[] =>
  read(path)
    .split('\n')
    .slice(read(path).split('\n').indexOf(''))
    .filter((line) => line.trim().startsWith('#'));
