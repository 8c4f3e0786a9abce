import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { elapsed } from '../../utils/elapsed.ts';
import { isBeside } from '../../utils/verify/beside.ts';
import { check } from '../../utils/verify/check.ts';
import type { KnownFile } from '../../utils/verify/known-file.ts';
import { absentOf, missingOf } from '../../utils/verify/missing.ts';
import { createRegister } from '../../utils/verify/register.ts';
import type { Listed, Sums } from '../../utils/verify/sums.ts';
import type { Verdict } from '../../utils/verify/verdict.ts';
import type { Desk } from '../desk.ts';
import { record, type Sample, speedOf } from '../queue/speed.ts';
import type { DroppedFile } from '../verify/gather-files.ts';
import { gatherSums } from '../verify/gather-sums.ts';

/** A file that was dropped, and what it turned out to be. */
export interface Checked {
  readonly path: string;
  readonly size: number;
  readonly verdict: Verdict;
}

/** How far it is. Bytes of files that need no reading count as read. */
interface Reach {
  readonly files: number;
  readonly totalFiles: number;
  readonly bytes: number;
  readonly totalBytes: number;
  /** Bytes a second, where it is known. */
  readonly speed?: number | undefined;
}

export interface Verification {
  /** `stopped`: by the person; what was checked until then is shown. */
  readonly phase: ReadonlySignal<'idle' | 'gathering' | 'checking' | 'stopped' | 'over'>;
  readonly reach: ReadonlySignal<Reach>;
  readonly checked: ReadonlySignal<readonly Checked[]>;
  /** Once all of it is checked: what of the same versions is not there. */
  readonly missing: ReadonlySignal<readonly KnownFile[]>;
  /** Once all of it is checked: what lists of checksums name and is not there. */
  readonly absent: ReadonlySignal<readonly Listed[]>;
  /** Paths of the lists of checksums that were a witness. */
  readonly lists: ReadonlySignal<readonly string[]>;
  /** Paths of what lies beside OS's files and is not counted: those lists, Trig's exports, what systems leave. */
  readonly beside: ReadonlySignal<readonly string[]>;
  /** Nothing is known that a file could be held against. */
  readonly isBlind: ReadonlySignal<boolean>;
  /** Begins anew, whatever was there. */
  begin(gather: () => Promise<readonly DroppedFile[]>): Promise<void>;
  stop(): void;
  /** Back to where one can drop something. */
  clear(): void;
}

/** The page is told so often at most, however fast small files come. Milliseconds. */
const TELL = 150;

const NOWHERE: Reach = { files: 0, totalFiles: 0, bytes: 0, totalBytes: 0 };

export function createVerification(desk: Desk): Verification {
  const phase = signal<Verification['phase']['value']>('idle');
  const reach = signal(NOWHERE);
  const checked = signal<readonly Checked[]>([]);
  const missing = signal<readonly KnownFile[]>([]);
  const absent = signal<readonly Listed[]>([]);
  const lists = signal<readonly string[]>([]);
  const beside = signal<readonly string[]>([]);
  const isBlind = signal(false);
  let ending = new AbortController();

  const empty = (next: typeof phase.value) => {
    ending.abort();
    ending = new AbortController();
    batch(() => {
      phase.value = next;
      reach.value = NOWHERE;
      checked.value = [];
      missing.value = [];
      absent.value = [];
      lists.value = [];
      beside.value = [];
      isBlind.value = false;
    });
    return ending.signal;
  };

  const run = async (
    files: readonly DroppedFile[],
    known: readonly KnownFile[],
    sums: Sums,
    ended: AbortSignal,
  ) => {
    const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
    const found: Checked[] = [];
    const others: string[] = [];
    const witnesses = new Set(lists.peek());
    /** Of files that are judged, and of the one that is being read. */
    let bytes = 0;
    let reading = 0;
    let told = 0;
    let samples: readonly Sample[] = [];

    const tell = (isLast = false) => {
      const now = desk.now();
      if (!isLast && elapsed(told, now) < TELL) return;
      told = now;
      samples = record(samples, { at: now, bytes: bytes + reading });
      batch(() => {
        checked.value = [...found];
        reach.value = {
          files: found.length + others.length,
          totalFiles: files.length,
          bytes: bytes + reading,
          totalBytes,
          speed: speedOf(samples),
        };
      });
    };

    tell(true);
    await check(
      files,
      createRegister(known),
      sums,
      ({ file }, ...asked) => desk.verify.md5(file, ...asked),
      {
        onRead(read) {
          reading = read;
          tell();
        },
        onVerdict({ path, size }, verdict) {
          const isOther = verdict.kind === 'unknown' && (witnesses.has(path) || isBeside(path));
          if (isOther) others.push(path);
          else found.push({ path, size, verdict });
          bytes += size;
          reading = 0;
          tell();
        },
      },
      ended,
    );
    if (ended.aborted) return;
    batch(() => {
      tell(true);
      missing.value = missingOf(
        known,
        found.map(({ verdict }) => verdict),
      );
      absent.value = absentOf(sums, found, missing.peek());
      beside.value = others;
      phase.value = 'over';
    });
  };

  return {
    phase,
    reach,
    checked,
    missing,
    absent,
    lists,
    beside,
    isBlind,
    async begin(gather) {
      const ended = empty('gathering');
      const [gathered, known] = await Promise.all([gather(), desk.verify.known()]);
      // A browser gives a folder in no order.
      const files = [...gathered].sort((a, b) => (a.path < b.path ? -1 : 1));
      if (ended.aborted) return;
      if (files.length === 0) return void empty('idle');
      const sums = await gatherSums(files);
      if (ended.aborted) return;
      batch(() => {
        lists.value = sums.lists;
        isBlind.value = known.length === 0 && sums.lists.length === 0;
        phase.value = 'checking';
      });
      await run(files, known, sums, ended);
    },
    stop() {
      ending.abort();
      phase.value = 'stopped';
    },
    clear: () => void empty('idle'),
  };
}
