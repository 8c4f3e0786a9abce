import { mkdtempSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDataHub } from '../../data-hub/hub.ts';
import { startProxy } from '../../data-hub/proxy.ts';
import type { FileSet, Options } from '../options.ts';
import { step } from '../report.ts';
import { type Measured, measure } from './measure.ts';
import { startRelay } from './relay.ts';
import { addFiles } from './sheets.ts';
import { type Way, waysOf } from './ways.ts';

/** One way, and what each of its runs has shown. */
export interface Series extends Omit<Way, 'start'> {
  readonly runs: readonly Measured[];
}

/** One set of files by every way, in turn, from a hub without a limit. */
export async function sideBySide(
  set: FileSet,
  { browsers, runs }: Pick<Options, 'browsers' | 'runs'>,
): Promise<readonly Series[]> {
  const hub = await startDataHub();
  const [relay, proxy] = [await startRelay(hub), await startProxy(hub)];
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'trig-bench-'));
  try {
    const place = { hub, set, names: addFiles(hub, set), relay, proxyPort: proxy.port, home };
    const all = waysOf(place, browsers).map((way) => ({ way, measured: [] as Measured[] }));
    for (let run = 1; run <= runs; run++) {
      for (const { way, measured } of all) {
        const found = await measure(way, place);
        measured.push(found);
        step(
          `${set.count} × ${set.size / 1e6} MB, run ${run}, ${way.name}: ${(found.took / 1000).toFixed(1)} s`,
        );
      }
    }
    return all.map(({ way: { start: _, ...way }, measured }) => ({ ...way, runs: measured }));
  } finally {
    await Promise.all([hub.close(), relay.close(), proxy.close()]);
    await rm(home, { recursive: true, force: true });
  }
}
