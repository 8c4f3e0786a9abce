// @ts-check
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * What may travel in a zip for a store: only files that git tracks. Where git knows none, the folder is itself unpacked
 * from such a zip, and all of it may.
 *
 * @param {string} root
 * @returns {{ includeSources?: string[], exclude?: string[] }} patterns for WXT: of sources, and of files in `public/`
 *   that the extension's own zip leaves out
 */
export function onlyTracked(root) {
  // As before, no file whose name begins with a dot: nothing is built from one.
  const tracked = listed(root, '--cached').filter((path) => !/(?:^|\/)\./.test(path));
  if (tracked.length === 0) return {};
  return {
    includeSources: tracked.map(literal),
    exclude: listed(join(root, 'public'), '--others').map(literal),
  };
}

/**
 * @param {string} folder
 * @param {'--cached' | '--others'} which
 * @returns {readonly string[]} paths below the folder, with `/`
 */
function listed(folder, which) {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', which], { cwd: folder, encoding: 'utf8' });
  return status === 0 ? stdout.split('\0').filter((path) => path !== '') : [];
}

/** A pattern that this path alone fits. @param {string} path */
const literal = (path) => path.replace(/[\\()[\]{}!*?@+|]/g, '\\$&');
