import { startDataHub } from '../../data-hub/hub.ts';
import { launch } from '../../e2e/drive/launch.ts';
import { median, spread, table } from '../figures.ts';
import { step, writeSection } from '../report.ts';
import { RUNS as LIVE_RUNS, type Live, live } from './live.ts';
import { RUNS as OPEN_RUNS, opened } from './open.ts';
import { putRows } from './rows.ts';
import { type Frames, scrolled } from './scroll.ts';

const FEW = 100;
const MANY = 10_000;

/** Milliseconds: a frame that takes longer is seen. */
const LONG_FRAME = 50;

const LIVE_AIM = 5;

/** The page of all grabs: how fast it opens, how smooth it scrolls, what it costs while files come in. */
export async function grabsPage(): Promise<void> {
  step('Grabs page, 100 rows and 10,000');
  const hub = await startDataHub();
  const few = await launch('chromium', { hub });
  const many = await launch('chromium', { hub });
  try {
    await putRows(few, FEW);
    await putRows(many, MANY);
    const comparison = await opened(few, many);
    await few.close();
    step('scrolling through 10,000 rows');
    const { idle, wheel, drag } = await scrolled(many, MANY);
    const version = await many.browser().version();
    await many.close();
    const found = await live();
    writeSection('grabs-page', {
      title: 'The Grabs page',
      how: [version, `opening: median (least–most) of ${OPEN_RUNS}`, `live: median of ${LIVE_RUNS}`],
      body: `${table([comparison])}

| scrolling through 10,000 rows | frames | median | longest | over ${LONG_FRAME} ms (aim: none) | with a blank row in view |
|---|---|---|---|---|---|
${frameRow('at rest', idle)}
${frameRow('100 pixels a frame, as a fast wheel', wheel)}
${frameRow('500 pixels a frame, as a dragged bar, to the last row', drag)}

${liveTable(found)}`,
    });
  } finally {
    await few.close();
    await many.close();
    await hub.close();
  }
}

function frameRow(what: string, { times, blank }: Frames): string {
  const long = times.filter((time) => time > LONG_FRAME).length;
  const share = (count: number) => `${count} (${((count / times.length) * 100).toFixed(1)} %)`;
  const [middle, longest] = [median(times), Math.max(...times)].map((time) => `${time.toFixed(1)} ms`);
  return `| ${what} | ${times.length} | ${middle} | ${longest} | ${share(long)} | ${share(blank)} |`;
}

function liveTable({ without, withPage, page }: Live): string {
  const row = (what: string, all: Live['without']) => {
    const percents = all.map(({ percent }) => percent);
    const speed = median(all.map(({ filesPerSecond }) => filesPerSecond));
    return `| ${what} | ${speed.toFixed(1)} | ${spread(percents, '%')} |`;
  };
  return `| while a batch is running, ten seconds | files a second | processor, background and page, of one core |
|---|---|---|
${row('the page is closed', without)}
${row('the page is open', withPage)}

The page alone: ${page.toFixed(1)} % of one core (aim: below ${LIVE_AIM} %; ${page < LIVE_AIM ? 'held' : 'not held'}). Drawing is not in it: that is another process.`;
}
