import type { Failure } from '../failure.ts';

/**
 * What aria2's error numbers mean ("Exit status" in its manual). Measured with 1.36: 403 is 22 with its status in the
 * words, 503 is 29, a refused connection is 1, a storage host that cannot go on in the middle is 8, and a file that
 * cannot be made is 16.
 *
 * @param words aria2's own; they may hold the link, and go no further than this function
 */
export function setbackOf(code: number, words: string): Failure {
  switch (code) {
    case 1:
    case 19:
      return { kind: 'storage-unreachable' };
    case 2:
    case 6:
    case 7:
    case 8:
      return { kind: 'cut-off' };
    case 5:
      return { kind: 'stood-still' };
    case 9:
      return { kind: 'disk-full' };
    case 14:
    case 15:
    case 16:
    case 17:
    case 18:
      return { kind: 'folder-refused' };
    case 22:
      return /status=40[13]\b/.test(words) ? { kind: 'link-expired' } : { kind: 'storage-failed' };
    case 24:
      return { kind: 'link-expired' };
    case 3:
    case 4:
    case 23:
    case 29:
      return { kind: 'storage-failed' };
    case 32:
      return { kind: 'wrong-md5' };
    default:
      return { kind: 'aria2-error', code };
  }
}
