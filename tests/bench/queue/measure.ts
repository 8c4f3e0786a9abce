import { execFileSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place, Way } from './ways.ts';

/** What one run of one way has shown. Milliseconds. */
export interface Measured {
  readonly took: number;
  /** Until the first file of the batch was on disk, whole and under its own name. */
  readonly first: number;
  /** Processor of the way, all its processes, and of the hub with what copies its bytes. */
  readonly cpu: number;
  readonly hubCpu: number;
  /** A request with the key reached the storage host. */
  readonly isKeyLeaked: boolean;
  readonly version: string;
}

/** Fails unless every file is there, whole. */
export async function measure(way: Way, { hub, set }: Place): Promise<Measured> {
  const started = await way.start();
  try {
    // What the way before has left to be written must not slow this one down.
    if (process.platform !== 'win32') execFileSync('sync');
    hub.log.clear();
    const [cpu, hubCpu] = [started.cpu(), process.cpuUsage()];
    const began = Date.now();
    const watch = watchFirst(started.folder, set.size);
    const itsOwn = await started.run().finally(watch.stop);
    const took = itsOwn ?? Date.now() - began;
    const { user, system } = process.cpuUsage(hubCpu);
    const whole = (await wholeFiles(started.folder, set.size)).length;
    if (whole !== set.count) throw new Error(`${way.name}: ${whole} of ${set.count} files are whole`);
    return {
      took,
      first: (await watch.firstAt) - began,
      cpu: started.cpu() - cpu,
      hubCpu: (user + system) / 1000,
      isKeyLeaked: hub.log.storage().some(({ headers }) => headers.key !== undefined),
      version: started.version,
    };
  } finally {
    await started.close();
  }
}

/** Looking costs the disk and this process something too. Milliseconds. */
const OFTEN = 5;

/** When the first file is whole; after `stop`, when the last look was. */
function watchFirst(folder: string, size: number) {
  let isOver = false;
  async function look(): Promise<number> {
    while (!isOver && (await wholeFiles(folder, size)).length === 0) await sleep(OFTEN);
    return Date.now();
  }
  return {
    firstAt: look(),
    stop() {
      isOver = true;
    },
  };
}

/** Browsers and aria2 give a file its name before it is whole, or a longer one until then. */
async function wholeFiles(folder: string, size: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.gz'))
    .map((entry) => join(entry.parentPath, entry.name));
  // A file may be renamed between the two looks.
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  );
  return paths.filter((_, index) => sizes[index] === size);
}
