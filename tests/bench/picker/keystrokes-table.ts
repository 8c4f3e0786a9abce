import { percentile, spread } from '../figures.ts';
import type { Keystrokes } from './keystrokes.ts';

/** Milliseconds: a frame at sixty a second. */
const AIM = 16;

export function keystrokesTable(lists: readonly Keystrokes[]): string {
  return `| key → results painted | keys | median (least–most) | 95th percentile | aim | held | first key after opening |
|---|---|---|---|---|---|---|
${lists.map(row).join('\n')}

A frame is painted as soon as it is ready here; on a screen with sixty a second, up to 17 ms of waiting come on top,
whatever is shown. The 95th percentile is of all keys, the first after opening with them.`;
}

function row({ list, first, others }: Keystrokes): string {
  const all = [...first, ...others];
  const most = percentile(all, 95);
  const held = most <= AIM ? 'yes' : 'no';
  return `| among ${list} | ${all.length} | ${spread(all, 'ms')} | ${most.toFixed(1)} ms | ≤ ${AIM} ms | ${held} | ${spread(first, 'ms')} |`;
}
