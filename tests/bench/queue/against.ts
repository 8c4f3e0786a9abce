import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';
import { startProxy } from '../../data-hub/proxy.ts';
import type { FileSet } from '../options.ts';
import { step } from '../report.ts';
import { startTrig } from '../trig.ts';
import { startBareLoop } from './bare-loop.ts';
import { startRelay } from './relay.ts';
import { addFiles, signAll } from './sheets.ts';
import { TOOLS, versionOf } from './tools.ts';

/** One way to fetch a set of files. */
export interface Way {
  readonly name: string;
  /** Milliseconds, one for each run. */
  readonly times: readonly number[];
  /** What the storage host has seen of the key. */
  readonly key: 'never had it' | 'did not reach it' | 'reached it';
}

export interface Against {
  readonly set: FileSet;
  readonly ways: readonly Way[];
  /** Programs that could not be measured. */
  readonly missing: readonly string[];
  readonly versions: readonly string[];
}

interface Runner {
  readonly name: string;
  readonly hasKey: boolean;
  /** Milliseconds, and the folder in which the files lie; `close` removes it. */
  run(): Promise<{ readonly took: number; readonly folder: string; readonly close: () => Promise<void> }>;
}

/** To the host and back, on a line. */
export const ROUND_TRIP_MS = 30;

/** Trig, a bare loop in the same browser, and programs of the command line, in turn. */
export async function against(set: FileSet, runs: number): Promise<Against> {
  const { line } = set;
  const hub = await startDataHub(line === undefined ? {} : { bytesPerSecond: (line * 1_000_000) / 8 });
  if (line !== undefined) hub.faults.add({ on: 'api', fault: { kind: 'delay', ms: ROUND_TRIP_MS } });
  if (line !== undefined) hub.faults.add({ on: 'storage', fault: { kind: 'delay', ms: ROUND_TRIP_MS } });
  const names = addFiles(hub, set);
  const relay = await startRelay(hub);
  const proxy = await startProxy(hub);
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'trig-bench-'));
  const authority = join(home, 'hub.pem');
  writeFileSync(authority, hub.pem);
  const within = 120_000 + set.count * (1_500 + set.size / 2_000);
  const versions = new Set<string>();

  const runners: Runner[] = [
    {
      name: 'Trig',
      hasKey: true,
      async run() {
        const { driver, begin, untilDone } = await startTrig('chromium', hub, relay);
        versions.add(await driver.browser().version());
        hub.log.clear();
        const took = await timed(async () => {
          await begin();
          await untilDone(set, within);
        });
        return { took, folder: driver.downloads, close: driver.close };
      },
    },
    {
      name: 'bare loop of `downloads.download`, links known beforehand, all at once',
      hasKey: false,
      async run() {
        const links = await signAll(hub, names);
        const { driver, run } = await startBareLoop('chromium', relay, links);
        const took = await run(set.count, within);
        return { took, folder: driver.downloads, close: driver.close };
      },
    },
  ];
  const missing: string[] = [];
  for (const tool of TOOLS) {
    const version = versionOf(tool);
    if (version === undefined) missing.push(tool.program);
    else {
      versions.add(version);
      runners.push({
        name: tool.name,
        hasKey: true,
        async run() {
          const folder = join(home, 'files');
          await mkdir(folder);
          const job = { names, key: hub.keys.department, proxyPort: proxy.port, authority, folder };
          hub.log.clear();
          const took = await timed(() => tool.fetch(job));
          return { took, folder, close: () => rm(folder, { recursive: true }) };
        },
      });
    }
  }

  try {
    const ways = await inTurn(hub, set, runners, runs);
    return { set, ways, missing, versions: [...versions] };
  } finally {
    await Promise.all([hub.close(), relay.close(), proxy.close()]);
    await rm(home, { recursive: true, force: true });
  }
}

async function inTurn(
  hub: DataHub,
  set: FileSet,
  runners: readonly Runner[],
  runs: number,
): Promise<readonly Way[]> {
  const found = runners.map(({ name, hasKey }) => ({ name, hasKey, times: [] as number[], leaked: false }));
  for (let run = 1; run <= runs; run++) {
    for (const [at, runner] of runners.entries()) {
      step(`${set.count} × ${set.size / 1_000_000} MB, run ${run}: ${runner.name}`);
      // What the one before has left to be written must not slow this one down.
      if (process.platform !== 'win32') execFileSync('sync');
      const { took, folder, close } = await runner.run();
      const way = found[at];
      way?.times.push(took);
      if (way && hub.log.storage().some(({ headers }) => headers.key !== undefined)) way.leaked = true;
      const whole = await wholeFiles(folder, set.size);
      await close();
      if (whole !== set.count) throw new Error(`${runner.name}: ${whole} of ${set.count} files are whole`);
    }
  }
  return found.map(({ name, times, hasKey, leaked }) => ({
    name,
    times,
    key: leaked ? 'reached it' : hasKey ? 'did not reach it' : 'never had it',
  }));
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = Date.now();
  await work();
  return Date.now() - began;
}

async function wholeFiles(folder: string, size: number): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.filter((one) => one === size).length;
}
