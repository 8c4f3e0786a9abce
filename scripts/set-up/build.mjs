// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { at } from './root.mjs';
import { giveUp, say, seconds } from './say.mjs';
import { tool } from './tool.mjs';

/** All that a build is made of. */
const SOURCES = [
  'entrypoints',
  'components',
  'utils',
  'assets',
  'public',
  'locales',
  'wxt.config.ts',
  'scripts/set-up/first-paint.mjs',
  'scripts/set-up/root.mjs',
  'scripts/set-up/tracked.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

const BUILDS = [
  { folder: '.output/chrome-mv3', args: ['build'] },
  { folder: '.output/firefox-mv3', args: ['build', '-b', 'firefox', '--mv3'] },
];

const STAMP = at('.trig', 'build-stamp');

/**
 * The production builds of both browsers, made anew only when what they are made of has changed.
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function build() {
  const wanted = fingerprint(SOURCES);
  const there = BUILDS.every(({ folder }) => existsSync(at(folder, 'manifest.json')));
  if (there && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return { code: 0, output: '' };
  const since = Date.now();
  say('Build: the extension for Chromium and Firefox …');
  for (const { args } of BUILDS) {
    const ran = await tool('wxt', args);
    if (ran.code !== 0) return ran;
  }
  mkdirSync(at('.trig'), { recursive: true });
  writeFileSync(STAMP, wanted);
  say(`Build: done in ${seconds(since)}`);
  return { code: 0, output: '' };
}

export async function ensureBuild() {
  const { code, output } = await build();
  if (code !== 0) giveUp(`${output}\nBuild: failed, see above.`);
}
