/** Product versions are free text with stray spaces and TABs (FACTS §0.7): alike but for spaces and case is the same. */
export const releaseKey = (productVersion: string): string =>
  productVersion.trim().replace(/\s+/g, ' ').toLowerCase();

/** Formats too, and with broken signs: `Esri® Shape` and `ESRI\ufffd Shape` are one (FACTS §0.7). */
const formatKey = (format: string): string =>
  format
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();

/** Where OS names no format, none has changed. */
export const isSameFormat = (a: string, b: string): boolean =>
  formatKey(a) === '' || formatKey(b) === '' || formatKey(a) === formatKey(b);
