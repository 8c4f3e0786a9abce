// @ts-check
import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/** @typedef {{ readonly code: number, readonly output: string }} Ran */

/** An open pipe with nothing coming in would make some tools wait for it. */
const INPUT = 'ignore';

/**
 * Runs a command in the repository and keeps what it says; with `show` it says it here as it goes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Ran>}
 */
export function run(command, args, { show = false, env = {} } = {}) {
  return new Promise((resolve) => {
    // npm is a .cmd file on Windows, which only a shell starts.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      shell,
      stdio: [INPUT, 'pipe', 'pipe'],
    });
    /** @type {string[]} */
    const chunks = [];
    for (const [stream, here] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        chunks.push(chunk);
        if (show) here.write(chunk);
      });
    }
    child.once('error', ({ message }) => resolve({ code: 127, output: message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: chunks.join('') }));
  });
}
