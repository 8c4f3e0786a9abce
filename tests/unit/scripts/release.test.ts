import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { released } from '../../../scripts/release/changelog.mjs';
import { prepare } from '../../../scripts/release/prepare.mjs';
import { after } from '../../../scripts/release/version.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const NAMES = ['package.json', 'package-lock.json', 'CHANGELOG.md'];
const NEWS =
  '# Changelog\n\n## Unreleased\n\n### Added\n\n- Something.\n\n## 0.0.9 – 2026-01-01\n\n- Before.\n';

let copy: string;
const read = (name: string): string => readFileSync(join(copy, name), 'utf8');
const texts = (): readonly string[] => NAMES.map(read);

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'trig-release-'));
  for (const name of NAMES) copyFileSync(join(ROOT, name), join(copy, name));
  writeFileSync(join(copy, 'CHANGELOG.md'), NEWS);
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

test.each([
  ['0.1.9', 'patch', '0.1.10'],
  ['0.1.9', 'minor', '0.2.0'],
  ['0.9.9', 'major', '1.0.0'],
  ['1.0.0-beta', 'patch', undefined],
] as const)('%s, %s: %s', (version, part, next) => {
  expect(after(version, part)).toBe(next);
});

test('the version goes into both files, the news under it, and nothing else changes', () => {
  const before = texts();
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const next = after(version, 'minor') ?? '';
  expect(prepare(copy, 'minor', '2026-11-25')).toMatchObject({ version: next });
  const [manifest = '', lock = '', changelog] = texts();
  expect(manifest).toBe(before[0]?.replace(`"version": "${version}"`, `"version": "${next}"`));
  expect(JSON.parse(lock)).toMatchObject({ version: next, packages: { '': { version: next } } });
  const lines = (text = '') => text.split('\n');
  const changed = lines(lock).filter((line, index) => line !== lines(before[1])[index]);
  expect(changed.map((line) => line.trim())).toEqual([`"version": "${next}",`, `"version": "${next}",`]);
  expect(changelog).toBe(NEWS.replace('## Unreleased\n', `## Unreleased\n\n## ${next} – 2026-11-25\n`));
});

test('taken back, all is as it was', () => {
  const before = texts();
  const prepared = prepare(copy, 'patch', '2026-11-25');
  if (!('takeBack' in prepared)) throw new Error(prepared.problem);
  expect(texts()).not.toEqual(before);
  prepared.takeBack();
  expect(texts()).toEqual(before);
});

test.each([
  [
    'nothing to release',
    'CHANGELOG.md',
    '# Changelog\n\n## Unreleased\n\n## 0.0.9 – 2026-01-01\n\n- Before.\n',
  ],
  ['no place for it', 'CHANGELOG.md', '# Changelog\n'],
  ['a version that is none', 'package.json', '{ "version": "next" }'],
  ['a lockfile of another version', 'package-lock.json', '{ "version": "9.9.9", "packages": { "": {} } }'],
])('%s: said, and nothing is written', (_, name, text) => {
  writeFileSync(join(copy, name), text);
  const before = texts();
  expect(prepare(copy, 'patch', '2026-11-25')).toHaveProperty('problem');
  expect(texts()).toEqual(before);
});

test('the same version is not released twice', () => {
  expect(released(NEWS, '0.0.9', '2026-11-25')).toBeUndefined();
});
