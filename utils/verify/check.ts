import type { Register } from './register.ts';
import type { Sums } from './sums.ts';
import { type FoundFile, judge, judgeListed, judgeUnread, type Verdict } from './verdict.ts';

/** Reads a file and answers its MD5, 32 lower-case hex digits; `undefined` where the browser could not read it. */
export type Sum<Found> = (
  found: Found,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
) => Promise<string | undefined>;

interface Watcher<Found> {
  /** Bytes that were read of the present file. */
  readonly onRead: (bytes: number) => void;
  readonly onVerdict: (found: Found, verdict: Verdict) => void;
}

/**
 * One file after the other: a disk is not faster for being asked by several. Ends early, and without a word, when the
 * signal says so.
 */
export async function check<Found extends FoundFile>(
  files: readonly Found[],
  register: Register,
  sums: Sums,
  sum: Sum<Found>,
  { onRead, onVerdict }: Watcher<Found>,
  signal: AbortSignal,
): Promise<void> {
  for (const found of files) {
    const unread = judgeUnread(found, register);
    // Where OS proves nothing, a list of checksums may.
    const isSaid = unread?.kind === 'wrong' || (unread && sums.of(found.path).length === 0);
    const verdict = isSaid ? unread : await read(found);
    if (signal.aborted) return;
    onVerdict(found, verdict);
  }

  async function read(found: Found): Promise<Verdict> {
    const md5 = await sum(found, onRead, signal);
    if (md5 === undefined) return { kind: 'unreadable' };
    return judgeListed(judge(found, md5, register), md5, sums.of(found.path));
  }
}
