// @ts-check
import { run } from '../set-up/run.mjs';

/**
 * What is known against the packages that go into the extension, by the registry that they came from.
 * @type {import('./stage.mjs').Stage}
 */
export const advisories = {
  name: 'advisories',
  what: 'what the registry knows against the packages that we ship',
  run: async () => judge((await run('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0'])).output),
};

/** From here on a package is not shipped. */
const GRAVE = /** @type {const} */ (['high', 'critical']);

/**
 * A registry may answer no such question (a mirror, a machine without a network): then nothing was looked at, which is
 * neither a pass nor a failure, and is said.
 * @param {string} output  of `npm audit --json`
 * @returns {import('./stage.mjs').Outcome}
 */
export function judge(output) {
  const found = parse(output)?.vulnerabilities;
  if (!found) {
    console.log('      The registry answers no question about advisories: nothing was looked at.');
    return { passed: 0, failed: 0, output: '' };
  }
  const grave = Object.values(found).filter(({ severity }) => GRAVE.some((one) => one === severity));
  const lines = grave.map(({ name, severity, range }) => `${name} ${range}: ${severity}`);
  return { passed: grave.length === 0 ? 1 : 0, failed: grave.length === 0 ? 0 : 1, output: lines.join('\n') };
}

/**
 * npm may warn before and after its answer.
 * @param {string} output
 * @returns {{ vulnerabilities?: Record<string, { name: string, severity: string, range: string }> } | undefined}
 */
function parse(output) {
  try {
    return JSON.parse(output.slice(output.indexOf('\n{') + 1, output.lastIndexOf('}') + 1));
  } catch {
    return undefined;
  }
}
