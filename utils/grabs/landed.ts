import type { Grab } from './grab.ts';

/** True when the path the browser used ends as wanted, whatever its separators. */
export const landedAs = (wanted: string, absolute: string): boolean =>
  absolute.normalize('NFC').replaceAll('\\', '/').endsWith(`/${wanted}`);

/**
 * Where a finished file lies, when that is not where Trig asked for it. Chromium lets every extension name every
 * download, and the last word may be another's (docs/decisions/0007).
 */
export function elsewhere({ path, onConflict, state }: Pick<Grab, 'path' | 'onConflict' | 'state'>) {
  if (state.kind !== 'done' || state.isChosen || landedAs(path, state.path)) return undefined;
  // Beside an older one, as the person has chosen: `f (1).zip` in Chromium, `f(1).zip` in Firefox (BROWSERS A2.1).
  const first = state.path.replace(/ ?\(\d+\)(?=[^()/\\]*$)/, '');
  return onConflict === 'rename' && landedAs(path, first) ? undefined : state.path;
}
