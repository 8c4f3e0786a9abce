/**
 * Signs that may stand in a program as they are. All others are escaped: a control character could end the paste into
 * a terminal early and run what comes after it, a format character could make the program read other than it runs.
 */
const PLAIN = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

export const isPlain = (sign: string): boolean => PLAIN.test(sign);

export const isAscii = (sign: string): boolean => sign >= ' ' && sign <= '~';

/** What can be in a name at all: no half of a pair, and no NUL, which no system and no shell takes. */
export const signsOf = (text: string): readonly string[] => [...text.toWellFormed().replaceAll('\0', '')];

export const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
