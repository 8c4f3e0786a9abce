// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { released } from './changelog.mjs';
import { after } from './version.mjs';

/**
 * Writes version and changelog, all three files or none.
 * @param {string} root
 * @param {import('./version.mjs').Part} part
 * @param {string} day
 * @returns {{ readonly version: string, readonly takeBack: () => void } | { readonly problem: string }}
 */
export function prepare(root, part, day) {
  const paths = ['package.json', 'package-lock.json', 'CHANGELOG.md'].map((name) => join(root, name));
  const [manifest = '', lockfile = '', changelog = ''] = paths.map((path) => readFileSync(path, 'utf8'));
  const current = JSON.parse(manifest).version;
  const version = after(current, part);
  if (version === undefined) return { problem: `package.json has the version ${current}, which is none.` };
  const lock = JSON.parse(lockfile);
  if (lock.version !== current || lock.packages[''].version !== current) {
    return { problem: `package-lock.json is of another version than ${current}: run npm install.` };
  }
  const news = released(changelog, version, day);
  if (news === undefined)
    return { problem: 'CHANGELOG.md has nothing under "Unreleased", or this version already.' };
  lock.version = version;
  lock.packages[''].version = version;
  const texts = [
    // The one line, so that the rest of the file stays as somebody wrote it.
    manifest.replace(`"version": "${current}"`, `"version": "${version}"`),
    `${JSON.stringify(lock, undefined, 2)}\n`,
    news,
  ];
  const write = (/** @type {readonly string[]} */ contents) => {
    for (const [index, path] of paths.entries()) writeFileSync(path, contents[index] ?? '');
  };
  write(texts);
  return { version, takeBack: () => write([manifest, lockfile, changelog]) };
}
