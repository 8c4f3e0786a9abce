// @ts-check
import { spawnSync } from 'node:child_process';
import { installDebian } from './debian.mjs';
import { giveUp } from './say.mjs';

/** What names an aria2c of yours; else the one that is found by its name. */
const aria2c = () => process.env.TRIG_ARIA2C || 'aria2c';

const isThere = () => spawnSync(aria2c(), ['--version']).status === 0;

/** The end-to-end test of aria2 hands it a batch: a missing one is a failure, never a skip. */
export async function ensureAria2() {
  if (isThere()) return;
  await installDebian('aria2', ['aria2']);
  if (!isThere()) giveUp('No aria2c found: install aria2, or name one in TRIG_ARIA2C.');
}
