import { createHash } from 'node:crypto';
import { BLOCK, window } from './blocks.ts';
import { CHECKPOINTS, STRIDE } from './checkpoints.ts';
import { bytesAt, COMMON_SEED, type Content, LONG, lastBlock, pieces } from './content.ts';
import { MD5_START, md5End, md5FromHex, md5Step } from './md5-state.ts';

const known = new WeakMap<Content, string>();

/** The MD5 of a content in lower-case hex, remembered. Gigabytes take about a quarter of a second. */
export function md5Of(content: Content): string {
  const found = known.get(content);
  if (found !== undefined) return found;
  const md5 = content.kind === 'grown' && content.size > LONG ? md5OfLong(content) : md5OfPieces(content);
  known.set(content, md5);
  return md5;
}

/** By reading everything. */
export function md5OfPieces(content: Content): string {
  const sum = createHash('md5');
  for (const piece of pieces(content)) sum.update(piece);
  return sum.digest('hex');
}

/** From the last checkpoint of the common stream before the file's own block. */
function md5OfLong(content: Content): string {
  const own = lastBlock(content.size);
  const strides = Math.min(Math.floor(own / STRIDE), CHECKPOINTS.length);
  let state = strides === 0 ? MD5_START : md5FromHex(CHECKPOINTS[strides - 1] ?? '');
  for (let block = strides * STRIDE; block < own; block++) state = md5Step(state, window(COMMON_SEED, block));
  const rest = bytesAt(content, own * BLOCK, content.size);
  const whole = rest.length - (rest.length % 64);
  return md5End(md5Step(state, rest.subarray(0, whole)), rest.subarray(whole), content.size);
}
