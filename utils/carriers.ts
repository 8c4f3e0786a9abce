import type { Aria2Choice } from './aria2/choice.ts';
import type { Failure, Outcome } from './failure.ts';
import type { Grab } from './grabs/grab.ts';

/** The browser's downloads, or aria2's, as far as they are ours. */
export interface Downloads {
  /** Chromium answers when the storage host has sent its headers, Firefox and aria2 at once (measured). */
  start(link: string, file: Pick<Grab, 'path' | 'onConflict' | 'md5'>): Promise<Outcome<number>>;
  /** Stops one that began just now and is wanted no more; should it be whole already, its file goes too. */
  takeBack(downloadId: number): Promise<void>;
  find(downloadId: number): Promise<SeenDownload | undefined>;
  /** All that began since that moment, ours or not: an orphan is told by the hash of its link. */
  since(at: number): Promise<readonly SeenDownload[]>;
  /** Stops it and takes it off the browser's list. A download that is gone already is fine. */
  discard(downloadId: number): Promise<void>;
  pause(downloadId: number): Promise<void>;
  /** Firefox may not answer before the download has ended: never awaited for long. */
  resume(downloadId: number): Promise<void>;
  removeFile(downloadId: number): Promise<void>;
  /** Downloads of ours that run, stand still or broke off. */
  unfinished(): Promise<readonly SeenDownload[]>;
  /** Opens the folder, if that download is still the file at that path. */
  show(downloadId: number, path: string): Promise<Outcome<null>>;
  /** Has the browser look at the disk before it is asked whether files are still there. */
  lookAgain(): Promise<void>;
  /** Whether that file is still there, or `undefined` when the browser no longer lists it. */
  exists(downloadId: number, path: string): Promise<boolean | undefined>;
}

/** What is asked about a download whose id is known. */
export type KnownDownloads = Omit<Downloads, 'start' | 'since' | 'unfinished'>;

export interface SeenDownload {
  readonly id: number;
  readonly linkHash: string;
  readonly state: 'in_progress' | 'complete' | 'interrupted';
  /** The browser's own word for the interruption, e.g. `NETWORK_FAILED`. */
  readonly error?: string;
  /** What the interruption means, where whoever fetches can tell. */
  readonly failure?: Failure;
  /** Milliseconds from its start until it broke off, where this life has heard of that. */
  readonly lasted?: number;
  readonly paused: boolean;
  /** It waits for a place over there: nobody expects it to move. */
  readonly isInLine?: boolean;
  /** Its file cannot be removed by us. */
  readonly stays?: true;
  /** What `resume` would need. */
  readonly canResume: boolean;
  /** Bytes so far; stale at the end in Firefox. */
  readonly received: number;
  /** The browser waits to be told that it may keep the file. */
  readonly isDangerous: boolean;
  /** Absolute, as the browser really named it. */
  readonly path: string;
  /** Bytes of the finished file. */
  readonly size: number;
}

/** aria2, where the person has one running and wants it used (docs/decisions/0025). */
export interface Aria2 {
  /** What asks about downloads rejects when aria2 stops answering meanwhile: that is not the same as "not there". */
  readonly downloads: Downloads;
  /** Whether it answers now; what follows of this look is answered from what it said. */
  meet(): Promise<Outcome<Met>>;
  choice(): Promise<Aria2Choice>;
}

interface Met {
  /** Which run of aria2 it is. */
  readonly session: string;
  /** How many downloads it should have at once. */
  readonly places: number;
}
