import { createHash } from 'node:crypto';
import type { DataFile } from '../../utils/data-hub/data-package.ts';
import { diff as diffOf } from '../../utils/versions/diff.ts';
import { tally } from '../../utils/versions/tally.ts';
import { percentile, spread } from './figures.ts';
import { step, writeSection } from './report.ts';

const FILES = 10_000;
const RUNS = 100;

/** Milliseconds, at most: that a person does not see it happen. */
const AIM = 100;

interface Case {
  readonly name: string;
  readonly earlier: readonly DataFile[];
}

/**
 * 10,000 files held against 10,000, with all figures. In Node, whose engine is Chromium's: nothing of it touches a
 * page.
 */
export async function diff(): Promise<void> {
  const files = sheets((square) => `5436275-${square}.gz`, 0);
  const cases: readonly Case[] = [
    { name: 'the same names, one in 200 changed', earlier: sheets((square) => `5436275-${square}.gz`, 200) },
    { name: 'another order number in every name', earlier: sheets((square) => `5500114-${square}.gz`, 200) },
    { name: 'every file renamed', earlier: sheets((square) => `before_${square}.gz`, 200) },
    { name: 'nothing in common', earlier: sheets((square) => `before_${square}.gz`, 1) },
  ];
  step(`diff of ${FILES} against ${FILES} files`);
  const rows = cases.map(({ name, earlier }) => {
    const times = Array.from({ length: RUNS }, () => timed(() => tally(diffOf(files, earlier))));
    const most = percentile(times, 95);
    const counts = tally(diffOf(files, earlier));
    const found = `${counts.added.count} / ${counts.changed.count} / ${counts.gone.count} / ${counts.identical.count}`;
    return `| ${name} | ${found} | ${spread(times, 'ms')} | ${most.toFixed(1)} ms | ≤ ${AIM} ms | ${most <= AIM ? 'yes' : 'no'} |`;
  });
  writeSection('diff', {
    title: 'Two versions held against each other',
    how: [`Node ${process.version}`, `${FILES} against ${FILES} files`, `median (least–most) of ${RUNS}`],
    body: `| the earlier version | added / changed / gone / identical | diff and its figures | 95th percentile | aim | held |
|---|---|---|---|---|---|
${rows.join('\n')}`,
  });
}

/** Files of tiles; one in so many has another content than with 0. */
function sheets(nameOf: (square: string) => string, changedOneIn: number): readonly DataFile[] {
  return Array.from({ length: FILES }, (_, index) => {
    const isChanged = changedOneIn > 0 && index % changedOneIn === 0;
    const md5 = createHash('md5').update(`${index} ${isChanged}`).digest('hex');
    return { fileName: nameOf(`NJ${String(index).padStart(4, '0')}`), size: 900_000 + index * 97, md5 };
  });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
