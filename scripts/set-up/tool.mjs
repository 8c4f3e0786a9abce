// @ts-check
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from './root.mjs';
import { run } from './run.mjs';

/**
 * Runs a program of node_modules by Node itself: no shell, so it is the same on Windows.
 * @param {string} name  the package, or `package/program` where it has several
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function tool(name, args, options) {
  return run(process.execPath, [programOf(name), ...args], options);
}

/** @param {string} name */
function programOf(name) {
  const [scope = '', rest = '', last] = name.startsWith('@') ? name.split('/') : ['', ...name.split('/')];
  const manifest = at('node_modules', scope, rest, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = typeof bin === 'string' ? bin : (bin[last ?? rest] ?? Object.values(bin)[0]);
  return join(dirname(manifest), file);
}
