import { expect, test } from 'vitest';
import { namesOf } from '../../scripts/licences/page.mjs';
import { read } from './files.ts';

interface About {
  readonly version?: string;
  readonly license?: string;
}

const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, About>> };
const listed = [...read('docs/licences.md').matchAll(/^\| (\S+) \| (\d\S*) \| (.+) \|$/gm)].map(
  ([, name = '', version = '', license = '']) => ({ name, version, license }),
);

/** Each lets the extension be given to anybody, as it is. */
const ALLOWED = new Set(['MIT', 'ISC', 'MPL-2.0', 'Apache-2.0', 'BSD-3-Clause', '0BSD']);

test('what is in the bundles is listed as it is in the lockfile', () => {
  expect(listed.length).toBeGreaterThan(5);
  const inLockfile = listed.map(({ name }) => {
    const { version, license } = packages[`node_modules/${name}`] ?? {};
    return { name, version, license };
  });
  expect(listed).toEqual(inLockfile);
});

test('every dependency is listed, and none has a licence that we would have to think about', () => {
  const { dependencies } = JSON.parse(read('package.json')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const names = listed.map(({ name }) => name);
  expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
  expect(listed.filter(({ license }) => !ALLOWED.has(license))).toEqual([]);
});

test('a module is of the package that it lies in, the innermost', () => {
  expect(
    namesOf([
      '/x/node_modules/preact/dist/preact.mjs',
      '/x/node_modules/@preact/signals/dist/signals.mjs',
      '/x/node_modules/wxt/node_modules/idb/index.js',
      'C:\\x\\node_modules\\valibot\\index.mjs',
      '/x/utils/format.ts',
    ]),
  ).toEqual(['@preact/signals', 'idb', 'preact', 'valibot']);
});
