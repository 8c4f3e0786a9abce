import { giveUp } from '../../scripts/set-up/say.mjs';
import { faults } from './faults/faults.ts';
import { kills } from './kills/kills.ts';
import { type Options, readOptions } from './options.ts';

/**
 * `npm run reliability -- [part …]`: campaigns that take too long for every `npm test`, which plays a sample of each.
 * Each part writes its own section of docs/reliability.md.
 */
const PARTS: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  kills,
  faults,
};

function readArguments(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    return giveUp(error instanceof Error ? error.message : String(error));
  }
}

const options = readArguments();
const names = options.parts.length > 0 ? options.parts : Object.keys(PARTS);
const parts = names.map(
  (name) => PARTS[name] ?? giveUp(`No such part: ${name}. There are ${Object.keys(PARTS).join(', ')}.`),
);
for (const part of parts) await part(options);
