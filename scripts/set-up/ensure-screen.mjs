// @ts-check
import { spawnSync } from 'node:child_process';
import { installDebian } from './debian.mjs';
import { giveUp } from './say.mjs';

/** Neither says with its exit status that it is there: one ends with 1 after its version, the other without a screen. */
const isThere = () => ['Xvfb', 'xdotool'].every((program) => !spawnSync(program, ['-version']).error);

/** A screen that nobody sees, and what presses the browser's Save dialog on it. A missing one is a failure, never a skip. */
export async function ensureScreen() {
  if (isThere()) return;
  await installDebian('Screen', ['xvfb', 'xdotool']);
  if (!isThere()) giveUp('No Xvfb or xdotool found: install xvfb and xdotool.');
}
