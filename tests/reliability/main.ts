import { runParts } from '../report/run-parts.ts';
import { buttons } from './buttons/buttons.ts';
import { faults } from './faults/faults.ts';
import { fullProfile } from './full-profile/full-profile.ts';
import { kills } from './kills/kills.ts';
import { readOptions } from './options.ts';
import { peers } from './peers/peers.ts';
import { stories } from './stories/stories.ts';
import { verify } from './verify/verify.ts';

/**
 * `npm run reliability -- [part …]`: campaigns that take too long for every `npm test`, which plays a sample of each.
 * Each part writes its own section of docs/reliability.md.
 */
const USUAL = { kills, faults, verify, buttons, peers, 'full-profile': fullProfile };

/** The stories run by name alone: a million of them takes an hour or two. */
await runParts({ ...USUAL, stories }, Object.keys(USUAL), readOptions);
