import { type Comparison, table } from '../figures.ts';
import type { LimitName, Options } from '../options.ts';
import { missed, writeSection } from '../report.ts';
import { underLimit } from './limited.ts';
import { refusalsTable, speedTable } from './limited-table.ts';
import { sideBySide } from './side-by-side.ts';
import { comparisons, titleOf, waysTable } from './side-by-side-table.ts';

type Section = Parameters<typeof writeSection>[1] & { readonly id: Parameters<typeof writeSection>[0] };

/** Trig as a person gets it: a fresh profile, a new key, and a hub that refuses at its limit and at nothing else. */
export async function queue(options: Options): Promise<void> {
  for (const limit of options.limits) {
    const { id, ...section } = await PLAYS[limit](options);
    if (options.isWhole) writeSection(id, section);
    else console.log(`\n## ${section.title}\n\n${section.body}\n`);
  }
}

const PLAYS: Readonly<Record<LimitName, (options: Options) => Promise<Section>>> = {
  async off(options) {
    const versions = new Set<string>();
    const compared: Comparison[] = [];
    const tables: string[] = [];
    for (const set of options.sets) {
      try {
        const all = await sideBySide(set, options);
        compared.push(...comparisons(set, all));
        tables.push(waysTable(set, all));
        for (const { version } of all.flatMap(({ runs }) => runs)) versions.add(version);
      } catch (error) {
        tables.push(missed(titleOf(set), error));
      }
    }
    return {
      id: 'queue',
      title: 'Many files: Trig and other ways',
      how: [...versions, `runs in turn: ${options.runs}, the browsers with a fresh profile in each`],
      body: [SIDE_BY_SIDE, table(compared), ...tables].join('\n\n'),
    };
  },

  async 600({ browsers }) {
    const all = await Promise.all(browsers.map((name) => underLimit(name, 600)));
    return {
      id: 'queue-600',
      title: 'Many files, 600 calls a minute',
      how: [...all.map(({ version }) => version), BESIDE],
      body: [SPEED, speedTable(all)].join('\n\n'),
    };
  },

  async 50({ browsers, minutes }) {
    const all = await Promise.all(browsers.map((name) => underLimit(name, 50, minutes * 60_000)));
    return {
      id: 'queue-50',
      title: 'Many files, 50 calls a minute',
      how: [...all.map(({ version }) => version), BESIDE],
      body: [REFUSALS, refusalsTable(all, minutes)].join('\n\n'),
    };
  },
};

const BESIDE = 'both browsers at the same time, each with a hub of its own, one run';

const SIDE_BY_SIDE = `Trig as a person gets it: a fresh profile, a new key, nothing learned beforehand, from the command that a press sends until
the last file is done. The hub has no rate limit. The bare loop makes the same two calls for each file from a bare
extension, six at a time, and keeps no account of anything; it is what the ratios are against. The other bare loop has its links
before the clock starts. First on disk: whole and under its own name. curl uses its default number of connections, 50.
Neither loop nor program checks a file; Trig compares each size with the catalogue.

All ask the same hub through one more hop; hub and hops are one Node process. Processor: percent of one core while it lasted, of
all the processes of the way and of that Node process. The hub has one thread: near 100 % all would wait for it.`;

const SPEED = `Trig as a person gets it: a fresh profile, a new key, nothing learned beforehand. The limit alone: when the hub’s sliding minute lets
the last call through for a caller that knows it, the calls counted that Trig made before the press. Bare loop,
aria2 and curl aren’t measured here: they don’t wait for a limit, so OS refuses most of what they ask for.`;

const REFUSALS = `Trig as a person gets it: a fresh profile, a new key, nothing learned beforehand, and more files queued than the limit lets through in
that time. Refused: calls that the hub answered with 429, by its own log. Bare loop, aria2 and curl aren’t measured
here: they don’t wait for a limit, so OS refuses most of what they ask for.`;
