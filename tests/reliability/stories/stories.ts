import { cpus } from 'node:os';
import { tool } from '../../../scripts/set-up/tool.mjs';
import type { Options } from '../options.ts';
import { step, writeSection } from '../report.ts';

/** As many as `npm test` plays: the test also counts how the stories of one run end. */
const AT_ONCE = 10_000;

/** The property test of the queue, many times over, each run with a seed of its own and one run for each core at a time. */
export async function stories({ runs, seed }: Options): Promise<void> {
  const began = Date.now();
  const seeds = Array.from({ length: Math.ceil(runs / AT_ONCE) }, (_, index) => seed + index);
  const waiting = [...seeds];
  const failed: number[] = [];

  async function worker(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const env = { TRIG_RUNS: String(Math.min(runs, AT_ONCE)), TRIG_SEED: String(next) };
      const { code, output } = await tool('vitest', TEST, { env });
      if (code !== 0) {
        failed.push(next);
        console.error(output);
      }
      const played = seeds.length - waiting.length;
      step(
        `seed ${next}: ${code === 0 ? 'held' : 'FAILED'}; ${played} of ${seeds.length} runs begun or over`,
      );
    }
  }

  await Promise.all(cpus().map(worker));
  if (failed.length > 0) process.exitCode = 1;
  const minutes = Math.round((Date.now() - began) / 60_000);
  writeSection('stories', {
    title: 'Made-up stories',
    how: [`Node ${process.versions.node}`, `${cpus().length} at a time`],
    body: `The property test of the queue (tests/unit/grabs/property) makes up presses, browser events, faults, clock steps and kills, and
checks after each what must always be true. A failing seed is played again with \`TRIG_SEED=… npm run unit -- property\`.

| stories | seeds | minutes | failed |
|---|---|---|---|
| ${(seeds.length * Math.min(runs, AT_ONCE)).toLocaleString('en-GB')} | ${seeds.at(0)} to ${seeds.at(-1)} | ${minutes} | ${failed.length === 0 ? 'none' : `seeds ${failed.join(', ')}`} |`,
  });
}

const TEST = ['run', '--project', 'unit', 'tests/unit/grabs/property', '-t', 'whatever happens'];
