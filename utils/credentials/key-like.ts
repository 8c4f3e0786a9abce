/** OS's keys are one long word of letters and digits, and no name is. */
const KEY = /(?=[A-Za-z]*\d)[A-Za-z0-9]{20,}/g;

/** The text without what may be a key that was pasted into the wrong field. */
export const withoutKeys = (text: string, instead = '…'): string => text.replace(KEY, instead);
