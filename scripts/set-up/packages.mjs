// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from './root.mjs';
import { run } from './run.mjs';
import { giveUp, say, seconds } from './say.mjs';

/** In node_modules, so that whoever removes that folder removes the stamp too. */
const STAMP = at('node_modules', '.trig-stamp');

/** Installs the packages of the lockfile unless these very ones are there. */
export async function ensurePackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  const since = Date.now();
  say('Packages: installing those of package-lock.json (a minute or two) …');
  // Not `npm ci`: it refuses a lockfile that lacks optional packages of other systems, and a registry mirror may
  // not have them all. This takes the same versions, checks the same hashes and leaves the lockfile as it is.
  const { code } = await run('npm', ['install', '--no-save', '--loglevel=error'], { show: true });
  if (code !== 0) giveUp('Packages: npm install failed, see above.');
  writeFileSync(STAMP, wanted);
  say(`Packages: installed in ${seconds(since)}`);
}
