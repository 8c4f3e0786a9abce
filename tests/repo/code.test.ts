import { expect, test } from 'vitest';
import { ending, inside, lines, withoutComments } from './files.ts';

const sources = ending(
  inside('entrypoints', 'components', 'utils', 'scripts', 'tests').filter(
    (path) => !path.startsWith('tests/repo/'),
  ),
  'ts',
  'tsx',
  'mjs',
);
const tests = sources.filter((path) => /\.test\.tsx?$/.test(path));

test('the browser is known to the platform and the entrypoints alone', () => {
  const others = sources.filter((path) => !/^(utils\/platform|entrypoints|tests|scripts)\//.test(path));
  const browser = /['"]wxt\/browser['"]|['"]webextension-polyfill['"]|(?<![\w.$'"-])(chrome|browser)\??\.\w/;
  expect(lines(others, browser, withoutComments)).toEqual([]);
});

test('no any, no silenced compiler', () => {
  expect(lines(sources, /[:<|&]\s*any\b|,\s*any\s*[>,\]]|\bas any\b|\bany\[\]/, withoutQuotes)).toEqual([]);
  expect(lines(sources, /@ts-(ignore|nocheck|expect-error)/)).toEqual([]);
});

test('no test is left out, none is run alone', () => {
  const left =
    /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|todo|only|skipIf|runIf|fails)\b|\b(?:xit|xdescribe)\(/;
  expect(tests.length).toBeGreaterThan(10);
  expect(lines(tests, left, withoutComments)).toEqual([]);
});

/** "any" is a word too: what is quoted is prose or a selector. */
function withoutQuotes(text: string): string {
  return withoutComments(text).replace(/'[^'\n]*'|"[^"\n]*"|`[^`\n]*`/g, "''");
}

test('what sets a bare machine up imports no package before any is installed', () => {
  const scripts = ending(inside('scripts'), 'mjs');
  expect(scripts.length).toBeGreaterThan(20);
  expect(lines(scripts, /^(?:import|export) .*from '(?!node:|\.)/)).toEqual([]);
});
