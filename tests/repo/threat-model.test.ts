import { expect, test } from 'vitest';
import { FILES, read } from './files.ts';
import { type Node, visitFile } from './syntax.ts';

const text = read('docs/threat-model.md');

/** A door, an attack, a guard, a test: four cells. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|(?:---|\s*door\s*\|)/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );

interface Proof {
  readonly path: string;
  readonly title: string;
}

const proofs: readonly Proof[] = rows.map((cells) => {
  const [, path = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(cells[3] ?? '') ?? [];
  return { path, title };
});

/** What the tests of a file are called, as it is written there. */
function titlesIn(path: string): readonly string[] {
  const titles: string[] = [];
  visitFile(path, (node) => {
    if (node.type !== 'CallExpression' || !isTest(node.callee)) return;
    const [first] = node.arguments;
    if (first?.type === 'Literal' && typeof first.value === 'string') titles.push(first.value);
  });
  return titles;
}

/** `test`, `test.each(…)`, `it`. */
function isTest(callee: Node): boolean {
  if (callee.type === 'Identifier') return callee.name === 'test' || callee.name === 'it';
  if (callee.type === 'MemberExpression') return isTest(callee.object);
  return callee.type === 'CallExpression' && isTest(callee.callee);
}

test('every row says door, attack, guard and test, and none of them is empty', () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ''))).toEqual([]);
});

test('every guard is a file that there is', () => {
  const named = rows.map(([door = '', , guard = '']) => ({
    door,
    files: [...guard.matchAll(/`([\w./-]+\.\w+|\.npmrc)`/g)].map(([, path = '']) => path),
  }));
  const known = new Set(FILES);
  const wrong = named.flatMap(({ files }) => files.filter((path) => path.includes('/') && !known.has(path)));
  expect(wrong).toEqual([]);
  // What the browser itself guards has none.
  expect(named.filter(({ files }) => files.length === 0).map(({ door }) => door)).toEqual([
    '`webRequest` with all hosts',
  ]);
});

test('every row is proved by a test that is really there', () => {
  const files = new Map([...new Set(proofs.map(({ path }) => path))].map((path) => [path, safely(path)]));
  expect(proofs.filter(({ path, title }) => !files.get(path)?.includes(title))).toEqual([]);
});

test('as many tests as rows, each counted once', () => {
  const once = new Set(proofs.map(({ path, title }) => `${path}: ${title}`));
  expect(once.size).toBe(rows.length);
  expect(text).toContain(`${rows.length} rows, ${once.size} tests.`);
});

test('a row whose test was renamed would be seen', () => {
  expect(titlesIn('tests/repo/threat-model.test.ts')).toContain('a row whose test was renamed would be seen');
  expect(titlesIn('tests/repo/threat-model.test.ts')).not.toContain('a row whose test has another name');
});

const safely = (path: string): readonly string[] => (FILES.includes(path) ? titlesIn(path) : []);
