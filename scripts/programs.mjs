// @ts-check
import { installDebian } from './set-up/debian.mjs';
import { ensurePackages } from './set-up/packages.mjs';
import { run } from './set-up/run.mjs';
import { giveUp, say } from './set-up/say.mjs';
import { tool } from './set-up/tool.mjs';

/**
 * `npm run programs -- [curl python r powershell]`: what `npm test` does with the exported programs for bash and Python,
 * for each language of this machine; R is installed where that needs nobody's password. What is not on this machine is
 * named, and the run fails.
 */
const TOOLS = /** @type {const} */ ({ curl: 'bash', python: 'python3', r: 'Rscript', powershell: 'pwsh' });

const names = /** @type {(keyof typeof TOOLS)[]} */ (Object.keys(TOOLS));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.some((one) => one === name));
if (unknown.length > 0) giveUp(`No such program: ${unknown.join(', ')}`);

await ensurePackages();
const here = [];
for (const name of names.filter((one) => asked.length === 0 || asked.includes(one))) {
  const version = () => run(TOOLS[name], ['--version']);
  let found = await version();
  if (found.code !== 0 && name === 'r') {
    await installDebian('R', ['r-base-core', 'r-cran-curl']);
    found = await version();
  }
  if (found.code === 0) here.push(name);
  else process.exitCode = 1;
  say(
    `${name}: ${found.code === 0 ? found.output.split('\n')[0] : `${TOOLS[name]} isn’t on this machine: not run`}`,
  );
}
if (here.length > 0) {
  const { code } = await tool(
    'vitest',
    ['run', '--project', 'unit', 'tests/unit/hand-over/programs.test.ts'],
    { show: true, env: { TRIG_PROGRAMS: here.join() } },
  );
  process.exitCode ||= code;
}
