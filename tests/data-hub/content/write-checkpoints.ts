import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { window } from './blocks.ts';
import { COMMON_SEED } from './content.ts';
import { MD5_START, md5Hex, md5Step } from './md5-state.ts';

/** A checkpoint every 32 blocks, up to 10 GiB: enough for AddressBase Premium, about 9.6 GB (FACTS §3). */
const STRIDE = 32;
const COUNT = 320;

/** The MD5 states of the common stream after 1, 2 … `count` strides, in hex. */
export function checkpoints(count: number): string[] {
  const found: string[] = [];
  let state = MD5_START;
  for (let block = 0; block < count * STRIDE; block++) {
    state = md5Step(state, window(COMMON_SEED, block));
    if ((block + 1) % STRIDE === 0) found.push(md5Hex(state));
  }
  return found;
}

// Run by hand (`npx tsx tests/data-hub/content/write-checkpoints.ts`, a minute and a half) after a change to the stream.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const states = checkpoints(COUNT);
  const lines = Array.from({ length: COUNT / 2 }, (_, i) => `${states[2 * i]} ${states[2 * i + 1]}`);
  const text = [
    '/** Written by `write-checkpoints.ts`. MD5 states of the common stream: entry `n` is after `n + 1` strides. */',
    `export const STRIDE = ${STRIDE};`,
    '',
    'export const CHECKPOINTS = `',
    ...lines,
    '`',
    '  .trim()',
    '  .split(/\\s+/);',
    '',
  ];
  await writeFile(new URL('checkpoints.ts', import.meta.url), text.join('\n'));
}
