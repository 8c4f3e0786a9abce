/** One thing measured twice in the same run, ours and what it is held against, in turn. */
export interface Comparison {
  readonly name: string;
  readonly unit: 'ms' | 's' | 'kB';
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  /** What `theirs` is. */
  readonly against: string;
  /** The ratio of medians that we aim for, at most; undefined: none is set. */
  readonly aim: number | undefined;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = sorted.slice(middle - 1, middle + 1);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : (low + high) / 2;
};

/** The value that so many in a hundred do not exceed. */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN;
};

const ratio = ({ ours, theirs }: Comparison): number => median(ours) / median(theirs);

/** Median, least and most. */
export const spread = (values: readonly number[], unit: string): string =>
  `${median(values).toFixed(1)} ${unit} (${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)})`;

/** A row of Markdown: medians with least and most, the ratio of medians, the aim. */
const row = (comparison: Comparison): string => {
  const { name, ours, theirs, against, unit, aim } = comparison;
  const held = aim === undefined ? '| |' : `| ≤ ${aim} | ${ratio(comparison) <= aim ? 'yes' : 'no'} |`;
  return `| ${name} | ${spread(ours, unit)} | ${against}: ${spread(theirs, unit)} | ${ours.length} | ${ratio(comparison).toFixed(2)} ${held}`;
};

/** A table of Markdown. */
export const table = (comparisons: readonly Comparison[]): string =>
  `| what | Trig | against | runs | ratio | aim | held |
|---|---|---|---|---|---|---|
${comparisons.map(row).join('\n')}`;
