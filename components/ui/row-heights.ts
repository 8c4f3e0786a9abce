import type { Settings } from '../../utils/settings.ts';

type Heights = Readonly<Record<Settings['density'], number>>;

/** Pixels: a row of each list, by how close the person wants them. Compact ones still hold their two lines and buttons. */
export const ROW = { comfortable: 52, compact: 40 } as const satisfies Heights;

/** On a small screen the words and the buttons of a row stand under its name. */
export const TALL_ROW = { comfortable: 94, compact: 74 } as const satisfies Heights;

export const TALL_HISTORY_ROW = { comfortable: 104, compact: 92 } as const satisfies Heights;

export const BATCH = { comfortable: 84, compact: 74 } as const satisfies Heights;
