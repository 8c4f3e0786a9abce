import { expect, test } from 'vitest';
import { ending, FILES, lines } from './files.ts';

/** Put together here, or this file would be the first to be found. */
const machine = new RegExp(`(^|[^\\w.-])/(${['work', 'root', 'Users/[a-z]+'].join('|')})/`);
const homes = new RegExp(`/${'home'}/(?!(x|you|name|gis|somebody|user)\\b)\\w+`);
const registry = new RegExp(
  ['registry[.]npmjs', 'registry[.]yarnpkg', '[.]pkg[.]github', 'npm[m]irror'].join('|'),
);

const texts = FILES.filter((path) => !/\.(png|ico|zip|woff2?)$/.test(path));

test('no file names a folder of the machine it was written on', () => {
  expect([...lines(texts, machine), ...lines(texts, homes)]).toEqual([]);
});

test('no file names a package registry', () => {
  expect(lines(texts, registry)).toEqual([]);
  expect(ending(texts, 'json').length).toBeGreaterThan(1);
});
