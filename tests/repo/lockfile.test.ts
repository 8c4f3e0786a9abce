import { expect, test } from 'vitest';
import { read } from './files.ts';

type Entry = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
};

const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Entry>> };
const entries = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);

test('says what is in every package, not where it came from', () => {
  expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  expect(entries.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
});

test('no package runs code by being installed, and those that would are known by name', () => {
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  const would = entries.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  expect(would).toEqual(['node_modules/esbuild', 'node_modules/tree-sitter-powershell']);
});

test('what is named is one version, not a range', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Readonly<
    Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
  >;
  const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(ranges).toEqual([]);
});
