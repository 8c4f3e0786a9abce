import type { NotPlayed } from './matrix.ts';
import type { Played } from './play.ts';
import { happened, wasRead } from './words.ts';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

/** The rows of a fault side by side, browser by browser. */
export function table(results: readonly (Played | NotPlayed)[]): string {
  const faults = [...new Set(results.map(({ fault }) => fault))];
  const sorted = faults.flatMap((fault) => results.filter((result) => result.fault === fault));
  return [
    '| fault | browser | what happened | what was to be read | lost | twice | frozen | in the end |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...sorted.map((result) => `| ${cells(result).map(escaped).join(' | ')} |`),
  ].join('\n');
}

function cells(result: Played | NotPlayed): readonly string[] {
  const first = [result.fault, NAMES[result.browser]];
  if ('why' in result) return [...first, `**not played: ${result.why}**`, '', '', '', '', ''];
  const figures = [result.lost, result.twice, result.frozen].map((count) =>
    count === 0 ? '0' : `**${count}**`,
  );
  return [...first, happened(result), wasRead(result), ...figures, inTheEnd(result)];
}

function inTheEnd({ right, files, failed, seconds, failure }: Played): string {
  const sum = `${right} of ${files} right`;
  const isThere = right + failed > files;
  const rest =
    failed > 0
      ? [`${failed} failed, ${isThere ? 'though right on the disk' : 'nothing under its name'}`]
      : [];
  const wrong = failure === undefined ? [] : [`**not as it must be: ${failure}**`];
  return [sum, ...rest, `${Math.round(seconds)} s`, ...wrong].join('; ');
}

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
