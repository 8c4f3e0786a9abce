import type { OpenDataFilter } from '../data-hub/open-data.ts';
import type { Failure } from '../failure.ts';
import type { Stillness } from './stillness.ts';

/**
 * A grab is one file on its way to the disk. Its states, and who moves it:
 *
 *               start()            hand()             hand()            reconcile()
 *   queued ───────────► signing ──────────► handing ────────► handed ────────────► done
 *     ▲ ▲ ▲               │ │                  │                │
 *     │ │ └── waiting ◄───┼─┼──────────────────┴────────────────┤  not before `until`, and why (retry.ts)
 *     │ └──── asking  ◄───┘ │  allowed: queued, refused: failed │
 *     │                     │                                   │
 *     ├─────────────────────┴───────────────────────────────────┤  the life that held it is over, the link is
 *     │                                                         │  dead, or it is held (hold.ts)
 *     └────── paused  ◄── queued | waiting | signing            │  the person; what the browser has already is
 *                                                                  paused there: `handed`, stalled
 *
 *   signing | handing | handed ─► failed (why)      any unfinished ─► cancelled      taken before ─► skipped
 *   failed | cancelled | skipped ─► queued, when the person says so
 *
 *   signing  the API is being asked for the redirect, or the link waits in memory for a free slot; nothing
 *            outside has changed yet
 *   handing  the signed link is known and `downloads.download` is being called: from here on the
 *            browser may hold a download of ours whose id we never learned, so it is found by `linkHash`
 *   handed   the browser has it, under `downloadId`, in this browser session; or aria2 has it, under a gid that the
 *            number stands for (utils/aria2/gid.ts), in this session of aria2
 *   asking   the link leads to a host Trig does not know; the person decides, once per host
 *
 * A state never holds a signed link or the key: a grab says what to get, and the link is asked for anew.
 */
export type GrabState =
  /** `behind`: a grab of another key that has the same file at the same path; this one waits until that has ended. */
  | { readonly kind: 'queued'; readonly behind?: string }
  | { readonly kind: 'waiting'; readonly at: number; readonly until: number; readonly why: Failure }
  | { readonly kind: 'signing'; readonly at: number; readonly life: string }
  | { readonly kind: 'asking'; readonly at: number; readonly host: string; readonly told: boolean }
  | {
      readonly kind: 'handing';
      readonly at: number;
      readonly life: string;
      readonly session: string;
      readonly linkHash: string;
    }
  | ({ readonly kind: 'handed'; readonly at: number; readonly stalled?: Stall } & InBrowser)
  | { readonly kind: 'paused'; readonly at: number }
  | {
      readonly kind: 'done';
      readonly at: number;
      /** Absolute, as the browser really named it. */
      readonly path: string;
      readonly size: number;
      readonly downloadId: number;
      readonly session: string;
      /** The person chose another place in the browser's Save dialog. */
      readonly isChosen?: true;
    }
  | { readonly kind: 'failed'; readonly at: number; readonly failure: Failure }
  | { readonly kind: 'cancelled'; readonly at: number }
  /** Complete already, by the ledger: `path` is where it was put then, perhaps as a file of another version. */
  | {
      readonly kind: 'skipped';
      readonly at: number;
      readonly path: string;
      readonly grabbedAt: number;
      readonly same?: SameFile;
    };

/** What was grabbed before, and is byte for byte what is wanted. */
export type SameFile = Pick<Grab, 'packageId' | 'packageName' | 'versionId' | 'createdOn' | 'fileName'>;

/** The browser's download of a grab. */
export interface InBrowser {
  readonly downloadId: number;
  /** The browser session in which that id means anything. */
  readonly session: string;
  readonly linkHash: string;
  /** When OS signed the link: it lives one hour (FACTS §0.5). */
  readonly signedAt: number;
  /** A cut transfer is continued once; the second time it starts anew. */
  readonly resumed: boolean;
  /** Absent at first: a small file is here before it is worth noting. */
  readonly stillness?: Stillness;
}

/**
 * The browser has it, but it does not move. `pausing`: it was told to pause, and may turn out to be unable to, which
 * Firefox makes a cancel of (measured: with nothing received yet, or without ranges). `paused-in-browser`: by our button
 * or its own. `dangerous`: it may be kept only once the person says so, in the browser's own list. `save-dialog`: the
 * browser asks the person where to save it; `at` is then when that was first seen.
 */
export type Stall = 'pausing' | 'paused-in-browser' | 'dangerous' | 'save-dialog';

export type GrabStateKind = GrabState['kind'];

/** What to do when something lies at the path already; `skip` is settled before a grab exists. */
type OnConflict = 'overwrite' | 'rename';

export interface Grab {
  readonly id: string;
  readonly batchId: string;
  /** Whose key signs it; several keys never mix. `NOBODY` of OpenData. */
  readonly credentialId: string;
  /** Of a data package, or of an OpenData product. */
  readonly packageId: string;
  readonly packageName: string;
  /** Of OpenData, what OS calls its release: `2026-09`, `Version 8`. */
  readonly versionId: string;
  /** The version's day, `YYYY-MM-DD`; empty of OpenData, whose releases have none. */
  readonly createdOn: string;
  /** As OS wrote both, for the record; absent of OpenData, and of what an earlier Trig has queued. */
  readonly supplyType?: string;
  readonly productVersion?: string;
  readonly fileName: string;
  /** Of OpenData alone: what OS is asked for the file by. */
  readonly openData?: OpenDataFilter;
  /** Of one that was caught up: the number of its version among the package's updates, as its folder bears it. */
  readonly turn?: number;
  /** Bytes by the catalogue, where it says so. */
  readonly size?: number;
  readonly md5?: string;
  /** Where it is wanted, relative to the downloads folder, with `/`. */
  readonly path: string;
  readonly onConflict: OnConflict;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  /** Its place in the queue: the lowest goes first. */
  readonly order: number;
  /** How often it failed since the person last asked for it. */
  readonly tries: number;
  /** How often it went back to the queue since then for a reason that was not its own (retry.ts); absent: never. */
  readonly held?: number;
  /** Who fetches it; absent: the browser. */
  readonly carrier?: 'aria2';
  readonly state: GrabState;
}

/** Who fetches files: each has its own places, downloads and sessions. */
export type Carrier = 'browser' | 'aria2';

export const carrierOf = ({ carrier }: Pick<Grab, 'carrier'>): Carrier => carrier ?? 'browser';

/** Whose key OpenData takes. */
export const NOBODY = '';

const FINAL: ReadonlySet<GrabStateKind> = new Set(['done', 'failed', 'cancelled', 'skipped']);

export const UNFINISHED: readonly GrabStateKind[] = [
  'queued',
  'waiting',
  'signing',
  'asking',
  'handing',
  'handed',
  'paused',
];

/** True while something still has to happen, by us, the browser or the person. */
export const isUnfinished = (grab: Grab): boolean => !FINAL.has(grab.state.kind);

/** With the browser, or on the way to it: a few of thousands. */
export const UNDER_WAY = ['signing', 'handing', 'handed', 'asking'] as const satisfies GrabStateKind[];

export const isUnderWay = (kind: GrabStateKind): boolean => UNDER_WAY.some((one) => one === kind);

/** True of one that stands still in the browser because it was paused, or is just being paused. */
export const isHalted = (state: GrabState): boolean =>
  state.kind === 'handed' && (state.stalled === 'paused-in-browser' || state.stalled === 'pausing');

export const failed = (at: number, failure: Failure): GrabState => ({ kind: 'failed', at, failure });
