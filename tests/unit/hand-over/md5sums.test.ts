import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { md5sums } from '../../../utils/hand-over/md5sums.ts';
import { anyName, HOSTILE } from './hostile.ts';

const MD5 = '0cc175b9c0f1b6a831c399e269772661';

test('a line for each file that has an MD5; the others are counted', () => {
  const files = [{ path: 'a/b.zip', md5: MD5.toUpperCase() }, { path: 'c.csv' }];
  expect(md5sums(files)).toEqual({ text: `${MD5}  a/b.zip\n`, count: 1, without: 1 });
});

test('a backslash, an end of line and a carriage return are escaped, and the line says so', () => {
  expect(md5sums([{ path: 'a\\b\nc\rd', md5: MD5 }]).text).toBe(`\\${MD5}  a\\\\b\\nc\\rd\n`);
});

test('whatever the files are called, a line each, and each is read back', () => {
  fc.assert(
    fc.property(fc.array(anyName), (names) => {
      const { text } = md5sums(names.map((path) => ({ path, md5: MD5 })));
      const lines = text.split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.map(read)).toEqual(names);
    }),
  );
});

function read(line: string): string {
  const [, isEscaped, name = ''] = /^(\\?)[0-9a-f]{32} {2}([\s\S]*)$/.exec(line) ?? [];
  const plain: Readonly<Record<string, string>> = { n: '\n', r: '\r', '\\': '\\' };
  return isEscaped ? name.replace(/\\(.)/g, (_, sign: string) => plain[sign] ?? '?') : name;
}

/** Line feeds, quotes, spaces: all but `/` may be in a name here. */
test('md5sum takes it, for names that hold anything', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trig-md5sums-'));
  try {
    const files = HOSTILE.map((name, index) => {
      const path = `folder $(${index})/${name}`;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), name);
      return { path, md5: createHash('md5').update(name).digest('hex') };
    });
    writeFileSync(join(folder, 'MD5SUMS'), md5sums(files).text);
    const said = execFileSync('md5sum', ['--check', '--strict', 'MD5SUMS'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(said.match(/: OK$/gm)).toHaveLength(HOSTILE.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
