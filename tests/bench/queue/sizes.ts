import { setTimeout as sleep } from 'node:timers/promises';
import { startDataHub } from '../../data-hub/hub.ts';
import type { BrowserName, Driver } from '../../e2e/drive/driver.ts';
import { type Use, useOf } from '../processes.ts';
import { step } from '../report.ts';
import { startTrig } from '../trig.ts';
import { startBareLoop } from './bare-loop.ts';
import { addFiles, signAll } from './sheets.ts';
import { AT_ONCE } from './ways.ts';

/** What one series of small files has cost. */
export interface Cost {
  readonly files: number;
  /** Milliseconds a file. */
  readonly wall: number;
  /** Bytes a file beyond the file's own. */
  readonly written: number;
  /** Milliseconds a file, of the process of extensions and of all the browser's. */
  readonly extensionCpu: number;
  readonly cpu: number;
  /** Bytes, the process of extensions. */
  readonly peak: number;
}

export interface Costs {
  readonly trig: Cost;
  readonly bare: Cost;
  readonly version: string;
}

const SIZE = 2_000;

/** Both browsers write what they know of a download some seconds later; that is part of the price. */
const SETTLE_MS = 12_000;

/** The 10,000th takes longer than the first; whoever is this slow is stuck. */
const withinOf = (files: number): number => 60_000 + files * 1_500;

/** So many small files by Trig, and by a bare loop, each in a fresh profile. */
export async function costsOf(name: BrowserName, files: number): Promise<Costs> {
  const hub = await startDataHub();
  try {
    const names = addFiles(hub, { count: files, size: SIZE });
    step(`${name}: ${files} files, Trig`);
    const trig = await startTrig(name, hub);
    const version = await trig.driver.browser().version();
    const ours = await costOf(trig.driver, files, async () => {
      hub.log.clear();
      const began = Date.now();
      await trig.begin();
      await trig.untilDone({ count: files, size: SIZE }, withinOf(files));
      return Date.now() - began;
    });
    step(`${name}: ${files} files, bare loop`);
    const loop = await startBareLoop(name, hub, { addresses: await signAll(hub, names) });
    const theirs = await costOf(loop.driver, files, () => loop.run(AT_ONCE, withinOf(files)));
    return { trig: ours, bare: theirs, version };
  } finally {
    await hub.close();
  }
}

/** @param work answers how long it took; the browser is closed after it */
async function costOf(driver: Driver, files: number, work: () => Promise<number>): Promise<Cost> {
  try {
    await sleep(SETTLE_MS);
    const before = useOf(driver);
    const took = await work();
    await sleep(SETTLE_MS);
    const after = useOf(driver);
    const each = (figure: keyof Use): number => (after[figure] - before[figure]) / files;
    return {
      files,
      wall: took / files,
      written: each('written') - SIZE,
      extensionCpu: each('extensionCpu'),
      cpu: each('cpu'),
      peak: after.extensionPeak,
    };
  } finally {
    await driver.close();
  }
}
