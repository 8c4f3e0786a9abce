// @ts-check
import { readdirSync, statSync } from 'node:fs';
import { ensureBuild } from './set-up/build.mjs';
import { ensurePackages } from './set-up/packages.mjs';
import { at } from './set-up/root.mjs';
import { giveUp, say } from './set-up/say.mjs';
import { tool } from './set-up/tool.mjs';

await ensurePackages();
await ensureBuild();
for (const args of [['zip'], ['zip', '-b', 'firefox', '--mv3']]) {
  say(`Zip: wxt ${args.join(' ')} …`);
  const { code, output } = await tool('wxt', args);
  if (code !== 0) giveUp(output);
}
for (const name of readdirSync(at('.output')).sort()) {
  say(`.output/${name}  ${kilobytes(at('.output', name))}`);
}

/** @param {string} path */
function kilobytes(path) {
  return `${(bytes(path) / 1000).toFixed(1)} kB`;
}

/**
 * @param {string} path
 * @returns {number}
 */
function bytes(path) {
  const entry = statSync(path);
  if (entry.isFile()) return entry.size;
  return readdirSync(path).reduce(
    (sum, name) => sum + bytes(at('.output', path.slice(at('.output').length + 1), name)),
    0,
  );
}
