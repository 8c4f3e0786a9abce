import { expect, test } from 'vitest';
import { read } from './files.ts';

type Entry = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Entry>> };
const entries = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);

test('says what is in every package, not where it came from', () => {
  expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  expect(entries.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
});

/** `npm ci` refuses a lockfile that leaves one out, whatever the machine: then a fresh clone cannot be set up. */
test('knows every optional package, those of other systems too', () => {
  const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isKnown(path, name)),
  );
  expect([...new Set(missing)].sort()).toEqual([]);
});

/** Where Node would look: in the package's own node_modules, then in those of each folder above. */
function isKnown(from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}
