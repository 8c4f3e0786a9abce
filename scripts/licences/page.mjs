// @ts-check

/**
 * The packages that modules are of.
 * @param {Iterable<string>} modules  paths, as the bundler knows them
 */
export function namesOf(modules) {
  const names = new Set();
  for (const id of modules) {
    const inside = id.replaceAll('\\', '/').split('/node_modules/').at(-1) ?? '';
    const [scope = '', name = ''] = inside.split('/');
    if (id.includes('node_modules')) names.add(scope.startsWith('@') ? `${scope}/${name}` : scope);
  }
  return [...names].sort();
}

/** @typedef {{ readonly name: string, readonly version: string, readonly license: string }} About */

/** @param {readonly About[]} packages */
export const page = (packages) =>
  `${[
    '# What is in the bundles, and under which licence',
    '',
    'Written by `npm run licences`, which builds for both browsers and looks which packages the modules are of. All are used as their authors',
    'released them. Trig itself: MIT. What only builds and tests it is in `package-lock.json` and in no bundle.',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`),
  ].join('\n')}\n`;
