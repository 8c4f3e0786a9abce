/**
 * aria2 lets us choose the id of a download, its gid: 16 hex digits. The first six are the mark of this installation,
 * so that nothing of another program's is ever taken for ours; the others are where the SHA-256 of the link begins.
 * In the queue it is a number, beyond all that a browser counts to.
 */
const OURS = 10;

/** Browsers count their downloads from one. */
const FIRST = 2 ** 52;

const MARK = 6;

/** True of the id of a download that aria2 has. */
export const isOfAria2 = (downloadId: number): boolean => downloadId >= FIRST;

/** @param linkHash SHA-256 in hex */
export const idOf = (linkHash: string): number => FIRST + Number.parseInt(linkHash.slice(0, OURS), 16);

export const gidOf = (downloadId: number, mark: string): string =>
  mark + (downloadId - FIRST).toString(16).padStart(OURS, '0');

/** `undefined` for a download that is not ours. */
export const idIn = (gid: string, mark: string): number | undefined =>
  gid.startsWith(mark) ? idOf(gid.slice(MARK)) : undefined;

/** A new mark. @param random in [0, 1) */
export const newMark = (random: number): string =>
  (1 + Math.floor(random * (16 ** MARK - 1))).toString(16).padStart(MARK, '0');
