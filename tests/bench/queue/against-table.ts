import { median, spread } from '../figures.ts';
import { type Against, ROUND_TRIP_MS, type Way } from './against.ts';

/** One table for each set of files. */
export function againstTable({ set, ways, missing }: Against): string {
  const [ours] = ways;
  const rows = ways.map((way) => row(way, ours));
  const left = missing.map((program) => `Left out, because it is not installed here: ${program}.`);
  const files = `${set.count} files of ${set.size / 1_000_000} MB`;
  const over = set.line === undefined ? '' : `, over ${set.line} Mbit/s, ${ROUND_TRIP_MS} ms away`;
  return `| ${files}${over} | median (least–most) | Trig : this | the key and the storage host |
|---|---|---|---|
${rows.join('\n')}
${left.length > 0 ? `\n${left.join('\n')}\n` : ''}`;
}

function row({ name, times, key }: Way, ours: Way | undefined): string {
  const seconds = times.map((time) => time / 1000);
  const ratio = median(ours?.times ?? []) / median(times);
  return `| ${name} | ${spread(seconds, 's')} | ${ratio.toFixed(2)} | ${key} |`;
}
