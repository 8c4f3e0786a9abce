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
  const { code } = await run('npm', ['ci', '--loglevel=error'], { show: true });
  if (code !== 0) giveUp('Packages: npm ci failed, see above.');
  writeFileSync(STAMP, wanted);
  say(`Packages: installed in ${seconds(since)}`);
}
