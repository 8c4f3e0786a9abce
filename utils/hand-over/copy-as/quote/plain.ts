/**
 * Programs are in ASCII alone: a pasted control character could run what comes after it, a terminal in `LC_ALL=C` loses
 * other letters, and an interpreter may read the file in the system's own encoding.
 */
export const isAscii = (sign: string): boolean => sign >= ' ' && sign <= '~';

/** What can be in a name at all: no half of a pair, and no NUL, which no system and no shell takes. */
export const signsOf = (text: string): readonly string[] => [...text.toWellFormed().replaceAll('\0', '')];

export const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
