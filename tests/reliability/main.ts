import { runParts } from '../report/run-parts.ts';
import { buttons } from './buttons/buttons.ts';
import { faults } from './faults/faults.ts';
import { kills } from './kills/kills.ts';
import { readOptions } from './options.ts';
import { peers } from './peers/peers.ts';
import { verify } from './verify/verify.ts';

/**
 * `npm run reliability -- [part …]`: campaigns that take too long for every `npm test`, which plays a sample of each.
 * Each part writes its own section of docs/reliability.md.
 */
const PARTS = { kills, faults, verify, buttons, peers };

await runParts(PARTS, Object.keys(PARTS), readOptions);
