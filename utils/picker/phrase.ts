/** A line of which some parts are marked, as the address bar shows it. */
export type Phrase = readonly Part[];

interface Part {
  readonly text: string;
  readonly look?: 'match' | 'dim';
}

/** Firefox shows what it is given, letter by letter (BROWSERS B6). */
export const asText = (phrase: Phrase): string => phrase.map(({ text }) => text).join('');

/** Chromium reads XML, and shows nothing at all of what is not. */
export const asMarkup = (phrase: Phrase): string =>
  phrase.map(({ text, look }) => (look ? `<${look}>${escaped(text)}</${look}>` : escaped(text))).join('');

const escaped = (text: string): string =>
  text
    // No XML may hold these, escaped or not: control signs, halves of a pair, and two that are no letters.
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
