import { describe, expect, test } from 'vitest';
import { check, isProblem, isTemplate, type TemplateProblem } from '../../../utils/folders/check.ts';
import { DEFAULT_TEMPLATE } from '../../../utils/folders/template.ts';

test.each([
  DEFAULT_TEMPLATE,
  'OS Data Hub/{package}/{date} {version}/{file}',
  'OS/{product}/{package}/{date} {version}/{file}',
  '{version} {file}',
  '  {version}/{file}  ',
  '{Package ID}/{DATE}/{ file }',
  'Maps/{year}/{package}/{date}/{file}',
  'OS Data Hub/{package}/{supply_type}/{date}/{file}',
  'Data (OS)/[{version}]/{file}',
  'Données – ÖS/{version}/{file}',
  'a b/c.d/{version}/{file}',
  'context/{version}/{file}',
])('%o holds', (text) => {
  expect(isTemplate(text)).toBe(true);
});

describe('what does not, and why', () => {
  test.each<readonly [string, TemplateProblem]>([
    ['', { kind: 'empty' }],
    ['  \t ', { kind: 'empty' }],
    ['/{version}/{file}', { kind: 'not-relative' }],
    ['C:\\Data\\{version}\\{file}', { kind: 'not-relative' }],
    ['c:/{version}/{file}', { kind: 'not-relative' }],
    ['\\\\server\\share\\{version}\\{file}', { kind: 'not-relative' }],
    ['~/{version}/{file}', { kind: 'not-relative' }],
    ['../{version}/{file}', { kind: 'dots' }],
    ['OS/../../{version}/{file}', { kind: 'dots' }],
    ['OS/./{version}/{file}', { kind: 'dots' }],
    ['OS/ .. /{version}/{file}', { kind: 'dots' }],
    ['OS//{version}/{file}', { kind: 'empty-folder' }],
    ['OS/ /{version}/{file}', { kind: 'empty-folder' }],
    ['{version}/{file}/', { kind: 'empty-folder' }],
    ['OS\\{version}/{file}', { kind: 'sign', sign: '\\' }],
    ['OS: data/{version}/{file}', { kind: 'sign', sign: ':' }],
    ['100 %/{version}/{file}', { kind: 'sign', sign: '%' }],
    ['a\u202Eb/{version}/{file}', { kind: 'sign', sign: '\u202E' }],
    ['a\0b/{version}/{file}', { kind: 'sign', sign: '\0' }],
    ['a\uD800b/{version}/{file}', { kind: 'sign', sign: '\uD800' }],
    ['.hidden/{version}/{file}', { kind: 'edge', folder: '.hidden' }],
    ['OS./{version}/{file}', { kind: 'edge', folder: 'OS.' }],
    ['OS/{version} /{file}', { kind: 'edge', folder: '{version} ' }],
    ['OS/~tmp/{version}/{file}', { kind: 'edge', folder: '~tmp' }],
    ['{version}/.{file}', { kind: 'edge', folder: '.{file}' }],
    ['CON/{version}/{file}', { kind: 'reserved', folder: 'CON' }],
    ['lpt1.d/{version}/{file}', { kind: 'reserved', folder: 'lpt1.d' }],
    ['aux.{version}/{file}', { kind: 'reserved', folder: 'aux.{version}' }],
    ['{version}.lnk/{file}', { kind: 'reserved', folder: '{version}.lnk' }],
    ['CON .d/{version}/{file}', { kind: 'reserved', folder: 'CON .d' }],
    ['{version}.website/{file}', { kind: 'reserved', folder: '{version}.website' }],
    ['desktop.ini/{version}/{file}', { kind: 'reserved', folder: 'desktop.ini' }],
    ['OS/{paket}/{version}/{file}', { kind: 'unknown-token', name: 'paket' }],
    ['OS/{__proto__}/{version}/{file}', { kind: 'unknown-token', name: '__proto__' }],
    ['OS/{toString}/{version}/{file}', { kind: 'unknown-token', name: 'toString' }],
    ['OS/{}/{version}/{file}', { kind: 'unknown-token', name: '' }],
    ['OS/{version/{file}', { kind: 'brace' }],
    ['OS/version}/{file}', { kind: 'brace' }],
    ['OS/{version}', { kind: 'no-file' }],
    ['OS/{file}/{version}', { kind: 'no-file' }],
    ['OS/{version}/{file}.zip', { kind: 'no-file' }],
    ['OS/{file}/{version}/{file}', { kind: 'no-file' }],
    ['OS/{package}/{file}', { kind: 'not-apart', of: 'versions' }],
    ['OS/{package-id}/{year}/{month}/{file}', { kind: 'not-apart', of: 'versions' }],
    ['OS/{product}/{date}/{file}', { kind: 'not-apart', of: 'packages' }],
    [`${'long '.repeat(30)}x/{version}/{file}`, { kind: 'too-long', length: 265, most: 224 }],
    [
      '{package}/{product}/{product-version}/{version}/{format}/{file}',
      { kind: 'too-long', length: 269, most: 224 },
    ],
  ])('%o', (text, problem) => {
    expect(check(text)).toEqual(problem);
  });
});

test('a text without end is refused before it is taken apart', () => {
  const checked = check('a/'.repeat(1_000_000));
  expect(isProblem(checked) && checked.kind).toBe('too-long');
});
