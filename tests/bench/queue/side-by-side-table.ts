import { type Comparison, median, spread } from '../figures.ts';
import type { FileSet } from '../options.ts';
import type { Measured } from './measure.ts';
import type { Series } from './side-by-side.ts';

export const titleOf = ({ count, size }: FileSet): string =>
  `${count.toLocaleString('en-GB')} files of ${size < 1e6 ? `${size / 1e3} kB` : `${size / 1e6} MB`}`;

const BROWSERS = { chromium: 'Chromium', firefox: 'Firefox' } as const;

const FIRST_AIM = 1.5;

/** The more time the bytes take, the less is left to lose around them. */
const aimOf = ({ size }: FileSet): number | undefined => (size >= 1e8 ? 1.1 : size >= 1e6 ? 1.3 : undefined);

const seconds = (runs: readonly Measured[]): readonly number[] => runs.map(({ took }) => took / 1000);
const firsts = (runs: readonly Measured[]): readonly number[] => runs.map(({ first }) => first);

/** Trig against the bare loop of the same browser. */
export function comparisons(set: FileSet, all: readonly Series[]): readonly Comparison[] {
  return all.flatMap(({ who, browser, runs }) => {
    const bare = all.find((other) => other.who === 'bare' && other.browser === browser);
    if (who !== 'trig' || !browser || !bare) return [];
    const name = `${titleOf(set)}, ${BROWSERS[browser]}`;
    const against = 'bare loop';
    return [
      {
        name: `${name}: all of them`,
        unit: 's',
        ours: seconds(runs),
        theirs: seconds(bare.runs),
        against,
        aim: aimOf(set),
      },
      {
        name: `${name}: the first on disk`,
        unit: 'ms',
        ours: firsts(runs),
        theirs: firsts(bare.runs),
        against,
        aim: FIRST_AIM,
      },
    ];
  });
}

/** Every way that has downloaded the set. */
export function waysTable(set: FileSet, all: readonly Series[]): string {
  const trigs = all.filter(({ who }) => who === 'trig');
  const ratios = trigs.map(({ browser }) => ` Trig, ${browser && BROWSERS[browser]} : this |`);
  return `| ${titleOf(set)} | all of them |${ratios.join('')} the first on disk | processor: the way, the hub | the key and the storage host |
|---|---|${ratios.map(() => '---|').join('')}---|---|---|
${all.map((series) => row(series, trigs)).join('\n')}`;
}

function row({ name, browser, runs }: Series, trigs: readonly Series[]): string {
  const ratios = trigs.map((trig) =>
    browser === undefined || browser === trig.browser
      ? (median(seconds(trig.runs)) / median(seconds(runs))).toFixed(2)
      : '',
  );
  const key = runs.some(({ isKeyLeaked }) => isKeyLeaked) ? '**reached it**' : 'never reached it';
  const cells = [name, spread(seconds(runs), 's'), ...ratios, spread(firsts(runs), 'ms'), shares(runs), key];
  return `| ${cells.join(' | ')} |`;
}

/** Percent of one core while it lasted. */
function shares(runs: readonly Measured[]): string {
  const share = (figure: 'cpu' | 'hubCpu'): string =>
    `${Math.round(100 * median(runs.map((run) => run[figure] / run.took)))} %`;
  return `${share('cpu')}, ${share('hubCpu')}`;
}
