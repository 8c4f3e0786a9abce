import { giveUp } from '../../scripts/set-up/say.mjs';
import { grabsPage } from './grabs-page/grabs-page.ts';
import { handOver } from './hand-over.ts';
import { type Options, readOptions } from './options.ts';
import { popup } from './popup.ts';
import { queue } from './queue/queue.ts';
import { size } from './size.ts';

/**
 * `npm run bench -- [part …]`: ratios of things measured in turn in one run. Never part of `npm test`. Each part writes
 * its own section of docs/bench.md, the only place where figures are quoted.
 */
const PARTS: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  popup,
  'hand-over': handOver,
  size,
  'grabs-page': grabsPage,
  queue,
};

/** Some minutes in all; the queue takes hours. */
const SHORT = ['popup', 'hand-over', 'size', 'grabs-page'];

function readArguments(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    return giveUp(error instanceof Error ? error.message : String(error));
  }
}

const options = readArguments();
const names = options.parts.length > 0 ? options.parts : SHORT;
const parts = names.map(
  (name) => PARTS[name] ?? giveUp(`No such part: ${name}. There are ${Object.keys(PARTS).join(', ')}.`),
);
for (const part of parts) await part(options);
