import type { Cost, Costs } from './sizes.ts';

/** Growth from this many files on is what the reader wants to know; below, the start of the browser is in it. */
const BASE = 100;

const AIM = 1.3;

const COLUMNS = [
  { head: 'time a file', of: (cost: Cost) => cost.wall, show: (ms: number) => `${ms.toFixed(1)} ms` },
  {
    head: 'written a file',
    of: (cost: Cost) => cost.written,
    show: (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`,
  },
  {
    head: 'processor a file, extension',
    of: (cost: Cost) => cost.extensionCpu,
    show: (ms: number) => `${ms.toFixed(1)} ms`,
  },
  {
    head: 'processor a file, browser',
    of: (cost: Cost) => cost.cpu,
    show: (ms: number) => `${ms.toFixed(1)} ms`,
  },
  {
    head: 'peak memory, extension',
    of: (cost: Cost) => cost.peak,
    show: (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`,
  },
] as const;

/** The series of Trig, that of the bare loop, and how each grows. */
export function sizesTable(all: readonly Costs[]): string {
  const series = [
    { who: 'Trig', costs: all.map(({ trig }) => trig) },
    { who: 'bare loop', costs: all.map(({ bare }) => bare) },
  ];
  const between = all.map(
    ({ trig, bare }) =>
      `| Trig : bare loop | ${count(trig.files)} | ${ratios(trig, bare).map(show).join(' | ')} |`,
  );
  return `| who | files | ${COLUMNS.map(({ head }) => head).join(' | ')} |
|---|---|${COLUMNS.map(() => '---|').join('')}
${series.flatMap(({ who, costs }) => [...costs.map((cost) => row(who, cost)), ...growth(who, costs)]).join('\n')}
${between.join('\n')}

Aim: what Trig needs for a file grows by no more than ${AIM} from ${BASE} files to the most. What the bare loop grows by
is the browser's own: it slows down as its list of downloads grows. ${verdict(series[0]?.costs ?? [])}`;
}

const count = (files: number): string => files.toLocaleString('en-GB');

const row = (who: string, cost: Cost): string =>
  `| ${who} | ${count(cost.files)} | ${COLUMNS.map(({ of, show }) => show(of(cost))).join(' | ')} |`;

const ratios = (cost: Cost, base: Cost): readonly number[] => COLUMNS.map(({ of }) => of(cost) / of(base));

const show = (ratio: number): string => `**${ratio.toFixed(2)}**`;

function ends(costs: readonly Cost[]): { readonly base: Cost; readonly most: Cost } | undefined {
  const base = costs.find(({ files }) => files >= BASE) ?? costs[0];
  const most = costs.at(-1);
  return base && most && base.files < most.files ? { base, most } : undefined;
}

function growth(who: string, costs: readonly Cost[]): readonly string[] {
  const found = ends(costs);
  if (!found) return [];
  const { base, most } = found;
  const figures = ratios(most, base).map(show).join(' | ');
  return [`| ${who} | ${count(most.files)} : ${count(base.files)} | ${figures} |`];
}

function verdict(costs: readonly Cost[]): string {
  const found = ends(costs);
  if (!found) return '';
  const above = ratios(found.most, found.base).flatMap((ratio, at) =>
    ratio > AIM ? [COLUMNS[at]?.head ?? ''] : [],
  );
  return above.length === 0 ? 'Held by every figure of Trig.' : `Not held by: ${above.join('; ')}.`;
}
