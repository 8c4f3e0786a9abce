import { setTimeout as sleep } from 'node:timers/promises';
import { startDataHub } from '../../data-hub/hub.ts';
import { waitUntil } from '../../e2e/drive/wait.ts';
import { median } from '../figures.ts';
import { useOf } from '../processes.ts';
import { addFiles } from '../queue/sheets.ts';
import { step } from '../report.ts';
import { startTrig } from '../trig.ts';
import { SCREEN } from './open.ts';

/** Percent of one core. */
interface Busy {
  readonly percent: number;
  readonly filesPerSecond: number;
}

export interface Live {
  readonly without: readonly Busy[];
  readonly withPage: readonly Busy[];
  /** Percent of one core: what the page alone makes of it. */
  readonly page: number;
}

export const RUNS = 3;

const FILES = 320;

/** So that six at a time make some twenty a second. */
const STORAGE_MS = 220;

const SECONDS = 10;

/** Page and background share one process: what the page needs is what that process needs more while it is open. */
export async function live(): Promise<Live> {
  const without: Busy[] = [];
  const withPage: Busy[] = [];
  for (let run = 1; run <= RUNS; run++) {
    step(`a batch is running, without and with the page, run ${run}`);
    without.push(await busy(false));
    withPage.push(await busy(true));
  }
  const of = (all: readonly Busy[]) => median(all.map(({ percent }) => percent));
  return { without, withPage, page: of(withPage) - of(without) };
}

async function busy(isOpen: boolean): Promise<Busy> {
  const hub = await startDataHub();
  addFiles(hub, { count: FILES, size: 2_000 });
  hub.faults.add({ on: 'storage', fault: { kind: 'delay', ms: STORAGE_MS } });
  const { driver, queue, begin } = await startTrig('chromium', hub);
  try {
    await begin();
    if (isOpen) {
      const page = await driver.openPage('grabs.html', SCREEN);
      await page.bringToFront();
      await page.waitForSelector('[data-test=grab]');
    }
    await waitUntil('the batch to run', async () => (await queue.counts()).done >= 40);
    const [before, doneBefore] = [useOf(driver), (await queue.counts()).done];
    const began = performance.now();
    await sleep(SECONDS * 1000);
    const [after, doneAfter] = [useOf(driver), (await queue.counts()).done];
    const took = performance.now() - began;
    if (doneAfter === FILES) throw new Error('The batch was over too soon: nothing was running any more.');
    return {
      percent: ((after.extensionCpu - before.extensionCpu) / took) * 100,
      filesPerSecond: ((doneAfter - doneBefore) / took) * 1000,
    };
  } finally {
    await driver.close();
    await hub.close();
  }
}
