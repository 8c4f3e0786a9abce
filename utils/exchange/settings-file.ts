import type { Settings } from '../settings.ts';
import type { Watches } from '../watch/level.ts';

/** What the file says it is. */
export const KIND = 'trig-settings';

/** Raised when a file of this shape would mislead an older Trig; new settings alone do not. */
export const VERSION = 1;

/**
 * Everything the person has chosen, as a text for a file. Built from the settings and from what is watched, by package id,
 * alone: no key, no names, nothing of the queue or the ledger can be in it. What is chosen elsewhere gets a part of its
 * own beside `settings`.
 */
export function settingsFile(settings: Settings, watches: Watches = {}): string {
  const isWatching = Object.keys(watches).length > 0;
  const file = { kind: KIND, version: VERSION, settings, ...(isWatching && { watches }) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
