import { type Limited, SET } from './limited.ts';
import { titleOf } from './side-by-side-table.ts';

const BROWSERS = { chromium: 'Chromium', firefox: 'Firefox' } as const;

const held = (isHeld: boolean): string => (isHeld ? 'yes' : 'no');

const AIM = 1.1;

/** How near it comes to what the limit alone allows. */
export function speedTable(all: readonly Limited[]): string {
  const rows = all.map(({ browser, took, allowedAt, refusedAt }) => {
    const least = allowedAt.at(-1) ?? 0;
    const ratio = took / least;
    return `| ${BROWSERS[browser]} | ${inSeconds(took)} | ${inSeconds(least)} | ${ratio.toFixed(2)} | ≤ ${AIM} | ${held(ratio <= AIM)} | ${refusedAt.length} |`;
  });
  return `| ${titleOf(SET)}, 600 calls a minute | Trig | the limit alone | ratio | aim | held | calls that OS refused |
|---|---|---|---|---|---|---|
${rows.join('\n')}`;
}

const inSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Calls that OS may refuse before Trig has learned the limit, and afterwards. */
const REFUSALS = [12, 0] as const;

/** How often OS has to say no. */
export function refusalsTable(all: readonly Limited[], minutes: number): string {
  const half = (minutes / 2) * 60_000;
  const rows = all.map(({ browser, done, refusedAt, allowedAt }) => {
    const [first, second] = [refusedAt.filter((at) => at < half), refusedAt.filter((at) => at >= half)];
    const allowed = allowedAt.filter((at) => at < 2 * half).length;
    const cells = [first, second].map(({ length }, index) => {
      const aim = REFUSALS[index] ?? 0;
      return `${length} | ≤ ${aim} | ${held(length <= aim)}`;
    });
    return `| ${BROWSERS[browser]} | ${cells.join(' | ')} | ${done} of ${allowed} |`;
  });
  return `| 50 calls a minute for ${minutes} minutes | refused in the first half | aim | held | in the second half | aim | held | files, of those the limit allows |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}`;
}
