import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDataHub } from '../../data-hub/hub.ts';
import type { BrowserName } from '../../e2e/drive/driver.ts';
import { launch } from '../../e2e/drive/launch.ts';
import { putEntries } from '../../e2e/ledger-entries.ts';
import { median, spread } from '../figures.ts';
import type { Options } from '../options.ts';
import { step, writeSection } from '../report.ts';
import { grow } from './grow.ts';
import { type Seen, verified } from './verified.ts';

const BYTES = 2_000_000_000;
const RUNS = 3;

/** As fast as md5sum, by this share of it. */
const AIM = 0.6;

/** Milliseconds: a task that takes longer is felt. */
const LONG = 50;

/** One large file by the Verify view and by `md5sum`, in turn. */
export async function verify({ browsers }: Options): Promise<void> {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'trig-bench-'));
  const hub = await startDataHub();
  try {
    step('a file of 2 GB');
    const file = join(home, 'large.gz');
    grow(file, BYTES);
    const { md5 } = summed(file);
    const rows: string[] = [];
    const how: string[] = [];
    for (const name of browsers) {
      const driver = await launch(name, { hub });
      try {
        how.push(await driver.browser().version());
        await putEntries(driver, [{ fileName: 'large.gz', size: BYTES, md5, path: file }]);
        const ours: Seen[] = [];
        const theirs: number[] = [];
        for (let run = 1; run <= RUNS; run++) {
          step(`verify, ${name}, run ${run}`);
          ours.push(await verified(driver, file));
          theirs.push(summed(file).took);
        }
        rows.push(row(name, ours, theirs));
      } finally {
        await driver.close();
      }
    }
    writeSection('verify', {
      title: 'Verify',
      how: [...how, `median (least–most) of ${RUNS}`],
      body: `| one file of 2 GB | Trig | \`md5sum\` | speed, of md5sum’s | aim | held | longest the page stood still |
|---|---|---|---|---|---|---|
${rows.join('\n')}

From the choice of the file to its verdict, the file in the system's cache. Standing still: the longest task of the page
(Chromium), or the longest that a timer of 4 ms was late (Firefox, which tells no tasks). Aim: no more than ${LONG} ms.`,
    });
  } finally {
    await hub.close();
    await rm(home, { recursive: true, force: true });
  }
}

function row(name: BrowserName, ours: readonly Seen[], theirs: readonly number[]): string {
  const speed = median(theirs) / median(ours.map(({ took }) => took));
  const still = Math.max(...ours.map(({ longest }) => longest));
  const seconds = (times: readonly number[]) =>
    spread(
      times.map((time) => time / 1000),
      's',
    );
  const held = speed >= AIM && still <= LONG ? 'yes' : 'no';
  return `| ${name} | ${seconds(ours.map(({ took }) => took))} | ${seconds(theirs)} | ${speed.toFixed(2)} | ≥ ${AIM} | ${held} | ${still.toFixed(0)} ms |`;
}

function summed(file: string): { readonly md5: string; readonly took: number } {
  const began = performance.now();
  const { stdout, status } = spawnSync('md5sum', [file], { encoding: 'utf8' });
  if (status !== 0) throw new Error('md5sum is not here: this bench needs it.');
  return { md5: stdout.slice(0, 32), took: performance.now() - began };
}
