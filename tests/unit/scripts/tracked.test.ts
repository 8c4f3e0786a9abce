import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { onlyTracked } from '../../../scripts/set-up/tracked.mjs';

let root: string;
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root });
const write = (...names: readonly string[]) => {
  for (const name of names) writeFileSync(join(root, name), name);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trig-tracked-'));
  mkdirSync(join(root, 'public'));
  write('a.ts', 'b[1].ts', '.npmrc', 'public/icon.png');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('only what git tracks travels, and no file of public/ that it does not', () => {
  git('init', '-q');
  git('add', '.');
  write('notes.txt', 'my-key.txt', 'public/my-key.txt');
  expect(onlyTracked(root)).toEqual({
    includeSources: ['a.ts', 'b\\[1\\].ts', 'public/icon.png'],
    exclude: ['my-key.txt'],
  });
});

test('what git ignores does not travel either', () => {
  write('public/draft.png');
  writeFileSync(join(root, '.gitignore'), 'draft.png\n');
  git('init', '-q');
  git('add', '.');
  expect(onlyTracked(root).includeSources).not.toContain('public/draft.png');
  expect(onlyTracked(root).exclude).toEqual(['draft.png']);
});

test('in a folder that git knows nothing of, which is how a reviewer has it, all of it is the sources', () => {
  expect(onlyTracked(root)).toEqual({});
});
