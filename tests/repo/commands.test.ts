import { expect, test } from 'vitest';
import { read } from './files.ts';

const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };

test('every command in the README exists', () => {
  const named = [...read('README.md').matchAll(/\bnpm (?:run )?([a-z][\w-]*)/g)].map(([, name = '']) => name);
  const ofNpm = new Set(['ci', 'install', 'run']);
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((name) => !ofNpm.has(name) && !(name in scripts))).toEqual([]);
});

test('the pipeline calls npm test', () => {
  expect(read('.ci/run').trimEnd().split('\n').at(-1)).toBe('npm test');
});
