import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beneath } from '../../../utils/hand-over/beneath.ts';

const at = (...paths: readonly string[]) => beneath(paths.map((path) => ({ path })));
const paths = ({ files }: ReturnType<typeof at>) => files.map(({ path }) => path);

test('one file: its folder', () => {
  const found = at('/home/gis/Downloads/a b/c.zip');
  expect(found.folder).toBe('/home/gis/Downloads/a b');
  expect(paths(found)).toEqual(['c.zip']);
});

test('several: the deepest folder of all, never a part of a name', () => {
  const found = at('/d/OS/Roads/1/a.zip', '/d/OS/Roads 2/1/a.zip', '/d/OS/Roads/b\\c.zip');
  expect(found.folder).toBe('/d/OS');
  expect(paths(found)).toEqual(['Roads/1/a.zip', 'Roads 2/1/a.zip', 'Roads/b\\c.zip']);
});

test('Windows: both slashes part, paths have the one that all systems take', () => {
  const found = at('C:\\Users\\gis\\OS\\a\\x.zip', 'C:\\Users\\gis\\OS/b\\y.zip');
  expect(found.folder).toBe('C:\\Users\\gis\\OS');
  expect(paths(found)).toEqual(['a/x.zip', 'b/y.zip']);
  expect(at('\\\\server\\share\\a\\x.zip').folder).toBe('\\\\server\\share\\a');
});

test('what lies on another disk is left out, and counted', () => {
  const found = at('D:\\a.zip', 'C:\\OS\\b.zip', 'C:\\OS\\c.zip');
  expect(found).toMatchObject({ folder: 'C:\\OS', elsewhere: 1 });
  expect(paths(found)).toEqual(['b.zip', 'c.zip']);
});

test('a history of many years is not too long', () => {
  const files = Array.from({ length: 200_000 }, (_, index) => ({ path: `/d/${index % 7}/${index}.zip` }));
  expect(beneath(files).folder).toBe('/d');
});

test('nothing is nowhere', () => {
  expect(at()).toEqual({ folder: '', files: [], elsewhere: 0 });
});

test('whatever the paths, folder and path together are the file', () => {
  const name = fc.stringMatching(/^[^/\0]{1,8}$/);
  fc.assert(
    fc.property(fc.array(fc.array(name, { minLength: 1, maxLength: 5 }), { minLength: 1 }), (all) => {
      const whole = all.map((parts) => `/${parts.join('/')}`);
      const { folder, files } = beneath(whole.map((path) => ({ path })));
      expect(files.map(({ path }) => `${folder.replace(/\/$/, '')}/${path}`)).toEqual(whole);
    }),
  );
});
