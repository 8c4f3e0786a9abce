import type { Settings } from '../settings.ts';

/** What the file says it is. */
export const KIND = 'trig-settings';

/** Raised when a file of this shape would mislead an older Trig; new settings alone do not. */
export const VERSION = 1;

/**
 * Everything the person has chosen, as a text for a file. Built from the settings alone: no key, nothing of the
 * catalogue, the queue or the ledger can be in it. What is chosen elsewhere gets a part of its own beside `settings`.
 */
export const settingsFile = (settings: Settings): string =>
  `${JSON.stringify({ kind: KIND, version: VERSION, settings }, undefined, 2)}\n`;
