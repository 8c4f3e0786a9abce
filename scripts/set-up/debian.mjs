// @ts-check
import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { say, seconds } from './say.mjs';

/**
 * Installs Debian's packages where that needs nobody's password; elsewhere it does nothing.
 * @param {string} what  for whoever waits
 * @param {readonly string[]} packages
 */
export async function installDebian(what, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  const since = Date.now();
  say(`${what}: installing ${packages.join(', ')} with apt-get (some minutes) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const options = { show: true, env };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
  say(`${what}: done in ${seconds(since)}`);
}
