import type { BrowserName } from '../../e2e/drive/driver.ts';
import type { Options } from '../options.ts';
import { missed, writeSection } from '../report.ts';
import { type Costs, costsOf } from './sizes.ts';
import { sizesTable } from './sizes-table.ts';

/** What a file costs as files become many. The table is written as it grows: the last size takes long. */
export async function smallFiles(options: Options): Promise<void> {
  for (const name of options.browsers) await small(name, options);
}

const TITLES = { chromium: 'Many small files, Chromium', firefox: 'Many small files, Firefox' } as const;

async function small(name: BrowserName, { sizes, isWhole }: Options): Promise<void> {
  const all: Costs[] = [];
  const notes: string[] = [];
  for (const files of sizes) {
    try {
      all.push(await costsOf(name, files));
    } catch (error) {
      notes.push(missed(`${files} files`, error));
    }
    const section = {
      title: TITLES[name],
      how: [all[0]?.version ?? name, 'files of 2 kB, one run of each size, a fresh profile for each'],
      body: [SMALL, sizesTable(all), ...notes].join('\n\n'),
    };
    if (isWhole) writeSection(`small-files-${name}`, section);
    else console.log(section.body);
  }
}

const SMALL = `From the command that a press sends until the last file is done, with a fresh profile and a new key, from a hub without a rate limit.
The bare loop calls \`downloads.download\` with links known beforehand, six at a time as Trig does, and keeps no account
of anything. Written: what all processes of the browser gave to \`write\` until twelve seconds after the last file, beyond
the files themselves; sockets and pipes are in it. Processor: until then, too. Extension: the process that background
and pages of extensions share; browser: all its processes, that one too.`;
