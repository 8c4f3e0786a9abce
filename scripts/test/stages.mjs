// @ts-check
import { build } from '../set-up/build.mjs';
import { tool } from '../set-up/tool.mjs';
import { advisories } from './advisories.mjs';
import { rebuilt } from './rebuilt.mjs';
import { single } from './stage.mjs';
import { storeLint } from './store-lint.mjs';
import { suite } from './suite.mjs';

/** What `tsconfig.json` extends: without it neither the compiler nor Vitest can read ours. */
const prepare = () => tool('wxt', ['prepare']);

/** In this order: the quick ones first, and nothing before what it needs. */
export const STAGES = [
  single('lint', 'Biome', [() => tool('@biomejs/biome', ['check', '--error-on-warnings'])]),
  single('types', 'TypeScript', [prepare, () => tool('typescript/tsc', ['--noEmit'])]),
  single('dead-code', 'knip', [() => tool('knip', [])]),
  advisories,
  suite('unit', 'functions, components and the repository itself', prepare),
  single('build', 'the extension for both browsers', [build]),
  single('rebuilt', 'the same zips, byte for byte, from the zip of the sources in another folder', [rebuilt]),
  single('store-lint', 'what the Firefox store asks of it', [storeLint]),
  suite('e2e', 'real Chromium and real Firefox against the local Data Hub', build),
];
