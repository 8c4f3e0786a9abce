import { expect, test } from 'vitest';
import { ending, inside, read } from './files.ts';

const MOST = 250;
const MEDIAN = 60;

const lengthOf = (path: string): number => read(path).trimEnd().split('\n').length;

test(`no source file is longer than ${MOST} lines`, () => {
  const sources = ending(
    inside('entrypoints', 'components', 'utils', 'scripts', 'tests'),
    'ts',
    'tsx',
    'mjs',
    'css',
  );
  const tooLong = sources
    .map((path) => [path, lengthOf(path)] as const)
    .filter(([, length]) => length > MOST);
  expect(sources.length).toBeGreaterThan(100);
  expect(tooLong).toEqual([]);
});

test(`half of the extension's files have at most ${MEDIAN} lines`, () => {
  const sources = ending(inside('entrypoints', 'components', 'utils'), 'ts', 'tsx', 'css');
  const lengths = sources.map(lengthOf).sort((one, other) => one - other);
  expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(MEDIAN);
});
