// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { at, ROOT } from './root.mjs';

/**
 * Runs a TypeScript file in this terminal, ends as it ended. Node 20 cannot strip types by itself.
 * @param {readonly string[]} path
 */
export async function runTypeScript(...path) {
  const args = ['--import', 'tsx', at(...path), ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  // Ctrl-C reaches the child too; it says good-bye to its browser, and we wait for that.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
  }
  process.exitCode = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
