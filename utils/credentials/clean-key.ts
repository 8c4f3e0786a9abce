/**
 * What a person pasted, made into a key or refused without asking anyone. Keys come with spaces and line
 * ends around them, often from an e-mail; a header cannot carry anything but visible ASCII.
 */
export function cleanKey(pasted: string): string | undefined {
  const key = pasted.replace(/[\s\u200b\u200e\u200f\u2060\ufeff]+/g, '');
  return /^[\x21-\x7e]{8,200}$/.test(key) ? key : undefined;
}

/** The last four characters, the most that is ever shown again. */
export const hintOf = (key: string): string => key.slice(-4);
