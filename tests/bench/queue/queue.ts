import type { BrowserName } from '../../e2e/drive/driver.ts';
import type { Options } from '../options.ts';
import { missed, writeSection } from '../report.ts';
import { against } from './against.ts';
import { againstTable } from './against-table.ts';
import { type Costs, costsOf } from './sizes.ts';
import { sizesTable } from './sizes-table.ts';

/** Many small files, few large ones, and what other programs make of them. Each table is written as it grows. */
export async function queue({ sizes, sets, browsers, runs }: Options): Promise<void> {
  for (const name of browsers) await small(name, sizes);
  const tables: string[] = [];
  const versions = new Set<string>();
  for (const set of sets) {
    try {
      const found = await against(set, runs);
      tables.push(againstTable(found));
      for (const version of found.versions) versions.add(version);
    } catch (error) {
      tables.push(`${missed(`${set.count} files of ${set.size} bytes`, error)}\n`);
    }
    writeSection('queue-tools', {
      title: 'Many files: Trig and other ways',
      how: [...versions, `runs in turn: ${runs}, the browsers with a fresh profile in each`],
      body: `${TOOLS}\n\n${tables.join('\n')}`,
    });
  }
}

const TITLES = { chromium: 'Many small files, Chromium', firefox: 'Many small files, Firefox' } as const;

async function small(name: BrowserName, sizes: readonly number[]): Promise<void> {
  const all: Costs[] = [];
  const notes: string[] = [];
  for (const files of sizes) {
    try {
      all.push(await costsOf(name, files));
    } catch (error) {
      notes.push(missed(`${files} files`, error));
    }
    writeSection(`queue-${name}`, {
      title: TITLES[name],
      how: [all[0]?.version ?? name, 'files of 2 kB, one run of each size, a fresh profile for each'],
      body: [SMALL, sizesTable(all), ...notes].join('\n\n'),
    });
  }
}

const SMALL = `From the command that takes a whole version to the last file done; OS's rate limit, and Trig's caution about it, lifted.
The bare loop calls \`downloads.download\` with links known beforehand, six at a time as Trig does, and keeps no account
of anything. Written: what all processes of the browser gave to \`write\` until twelve seconds after the last file, beyond
the files themselves; sockets and pipes are in it. Processor: until then, too. Extension: the process that background
and pages of extensions share; browser: all its processes, that one too.`;

const TOOLS = `All ask the same hub, one Node process, through one more hop in that process: the browser through a relay, the others
through a CONNECT proxy. Trig asks for each link and checks each size; the bare loop is given its links before the clock
starts. Where no line is named, two processors are what everybody waits for. Key: whether any request that reached the storage host carried the account's API key.`;
