/** Without case and accents: "Ynys Môn" is found by `mon`. */
export const fold = (text: string): string =>
  // Nearly every text is ASCII, and taking accents apart is the dear part.
  (isPlain(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();

/** An id without the zeros before it: `0040146690`, `40146690` and what a script padded are one. */
export const bare = (id: string): string => (/^0\d+$/.test(id) ? id.replace(/^0+(?=.)/, '') : id);

const isPlain = (text: string): boolean => !/[^ -~\s]/.test(text);
