// @ts-check
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { at, ROOT } from '../set-up/root.mjs';
import { tool } from '../set-up/tool.mjs';

/** @typedef {import('../set-up/run.mjs').Ran} Ran */

/**
 * What a reviewer of the Firefox store does: takes the zip of the sources, builds in another folder, and holds the
 * result against the zips that were handed in. Byte for byte, or nobody could tell what is in them.
 *
 * @returns {Promise<Ran>}
 */
export async function rebuilt() {
  const folder = mkdtempSync(join(tmpdir(), 'trig-rebuilt-'));
  try {
    const first = await pack(ROOT);
    if (first.code !== 0) return first;
    await unpack(packed(ROOT).find(isSources) ?? '', folder);
    symlinkSync(at('node_modules'), join(folder, 'node_modules'), 'junction');
    const second = await pack(folder);
    return second.code === 0 ? compare(folder) : second;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} root
 * @returns {Promise<Ran>}
 */
async function pack(root) {
  for (const path of packed(root)) rmSync(path);
  const ran = await tool('wxt', ['zip', root]);
  return ran.code === 0 ? tool('wxt', ['zip', root, '-b', 'firefox', '--mv3']) : ran;
}

/**
 * @param {string} folder
 * @returns {Ran}
 */
function compare(folder) {
  const [ours, theirs] = [packed(ROOT), packed(folder)].map((paths) =>
    paths.filter((path) => !isSources(path)),
  );
  const isSame = (/** @type {string} */ path, /** @type {number} */ index) =>
    readFileSync(path).equals(readFileSync(theirs?.[index] ?? path));
  const others = (ours ?? []).filter((path, index) => !isSame(path, index));
  const isWhole = ours?.length === 2 && theirs?.length === 2;
  if (isWhole && others.length === 0) return { code: 0, output: '' };
  return {
    code: 1,
    output: `Built from the zip of the sources, these came out otherwise: ${others.join(', ')}`,
  };
}

/** @param {string} path */
const isSources = (path) => path.endsWith('-sources.zip');

/** @param {string} root */
function packed(root) {
  const output = join(root, '.output');
  mkdirSync(output, { recursive: true });
  const names = readdirSync(output).filter((name) => name.endsWith('.zip'));
  return names.sort().map((name) => join(output, name));
}

/**
 * @param {string} zip
 * @param {string} folder
 */
async function unpack(zip, folder) {
  // Not above: this file is read before any package is installed.
  const { default: JSZip } = await import('jszip');
  const { files } = await JSZip.loadAsync(readFileSync(zip));
  for (const [name, entry] of Object.entries(files)) {
    if (entry.dir) continue;
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await entry.async('nodebuffer'));
  }
}
