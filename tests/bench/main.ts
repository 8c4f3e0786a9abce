import { runParts } from '../report/run-parts.ts';
import { diff } from './diff.ts';
import { grabsPage } from './grabs-page/grabs-page.ts';
import { handOver } from './hand-over.ts';
import { readOptions } from './options.ts';
import { picker } from './picker/picker.ts';
import { queue } from './queue/queue.ts';
import { smallFiles } from './queue/small-files.ts';
import { size } from './size.ts';
import { verify } from './verify/verify.ts';

/**
 * `npm run bench -- [part …]`: ratios of things measured in turn in one run. Never part of `npm test`. Each part writes
 * its own section of docs/bench.md, the only place where figures are quoted.
 */
const PARTS = {
  picker,
  'hand-over': handOver,
  size,
  'grabs-page': grabsPage,
  queue,
  'small-files': smallFiles,
  verify,
  diff,
};

/** Some minutes in all; the queue takes three quarters of an hour, the small files longer. */
const SHORT = ['picker', 'hand-over', 'size', 'grabs-page', 'diff'];

await runParts(PARTS, SHORT, readOptions);
