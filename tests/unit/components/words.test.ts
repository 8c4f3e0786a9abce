import './setup.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { counted, reasonWords, shortMd5, supplyWords, visible } from '../../../components/words.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const messages = (await parseMessagesFile(`${root}locales/en.yml`)).filter(
  ({ key }) => !key[0]?.startsWith('@@'),
);

const sources = ['components', 'utils', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (file) => `${root}${folder}/${file}`,
    ),
  )
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

test('every message is used somewhere', () => {
  const unused = messages
    .map(({ key }) => key.join('.'))
    .filter((key) => !key.startsWith('extension.'))
    .filter(
      (key) => !sources.includes(`'${key}'`) && !sources.includes(`'${key.replace(/\.(one|other)$/, '')}'`),
    )
    // Chosen by level in announceCounts.
    .filter((key) => !/^picker\.(packages|versions|files)\.(one|other)$/.test(key));
  expect(unused).toEqual([]);
});

test('the store takes the description, which says that we are unofficial', () => {
  const description = messages.find(({ key }) => key.join('.') === 'extension.description');
  const text = description && 'message' in description ? description.message : '';
  expect(text.length).toBeLessThanOrEqual(132);
  expect(text).toMatch(/unofficial/i);
});

test('no message shouts', () => {
  for (const message of messages) expect('message' in message ? message.message : '').not.toContain('!');
});

test('counted words take the form of their number', () => {
  expect(counted('picker.versions', 1)).toBe('1 version');
  expect(counted('picker.versions', 0)).toBe('0 versions');
  expect(counted('picker.files', 9831)).toBe('9,831 files');
});

test('what OS calls things, in one vocabulary', () => {
  expect(supplyWords('full', 'FULL')).toBe('Full');
  expect(supplyWords('change-only', 'COU')).toBe('Change-only update');
  expect(supplyWords('unknown', 'Half')).toBe('Half');
  expect(reasonWords('RESUPPLY')).toBe('supplied again');
  expect(reasonWords('NEVER_SEEN')).toBe('NEVER_SEEN');
  expect(shortMd5('9c1f00000000000000000000000be07a')).toBe('9c1f…e07a');
});

test('signs that hide or reorder show themselves, in their place', () => {
  expect(visible('map\u202Egpj.zip')).toBe('map\ufffdgpj.zip');
  expect(visible('a\tb')).toBe('a\ufffdb');
  expect(visible('Côte d’Azur – 東京')).toBe('Côte d’Azur – 東京');
});
