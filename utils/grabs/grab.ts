import type { Failure } from '../failure.ts';

/**
 * A grab is one file on its way to the disk. Its states, and who moves it:
 *
 *            run()           run()             run()            reconcile()
 *   queued ────────► signing ──────► handing ────────► handed ────────► done
 *     ▲                │ │              │                │
 *     │                │ └► asking ─────┼─► (allowed: queued, refused: failed)
 *     └────────────────┴────────────────┴── the life that held it is over
 *   signing | handing | handed ─► failed (why)      any but done ─► cancelled
 *
 *   signing  the API is being asked for the redirect; nothing outside has changed yet
 *   handing  the signed link is known and `downloads.download` is being called: from here on the
 *            browser may hold a download of ours whose id we never learned, so it is found by `linkHash`
 *   handed   the browser has it, under `downloadId`, in this browser session
 *   asking   the link leads to a host Trig does not know; the person decides, once per host
 *
 * A state never holds a signed link or the key: a grab says what to get, and the link is asked for anew.
 */
export type GrabState =
  | { readonly kind: 'queued' }
  | { readonly kind: 'signing'; readonly at: number; readonly life: string }
  | { readonly kind: 'asking'; readonly at: number; readonly host: string; readonly told: boolean }
  | { readonly kind: 'handing'; readonly at: number; readonly life: string; readonly linkHash: string }
  | {
      readonly kind: 'handed';
      readonly at: number;
      readonly session: string;
      readonly downloadId: number;
      readonly linkHash: string;
    }
  | {
      readonly kind: 'done';
      readonly at: number;
      readonly path: string;
      readonly size: number;
      readonly told: boolean;
      readonly downloadId: number;
      readonly session: string;
    }
  | { readonly kind: 'failed'; readonly at: number; readonly failure: Failure; readonly told: boolean }
  | { readonly kind: 'cancelled'; readonly at: number };

export type GrabStateKind = GrabState['kind'];

export interface Grab {
  readonly id: string;
  /** Whose key signs it; several keys never mix. */
  readonly credentialId: string;
  readonly packageId: string;
  readonly packageName: string;
  readonly versionId: string;
  /** The version's day, `YYYY-MM-DD`. */
  readonly createdOn: string;
  readonly fileName: string;
  /** Bytes by the catalogue, where it says so. */
  readonly size?: number;
  readonly md5?: string;
  /** Where it is wanted, relative to the downloads folder, with `/`. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  readonly state: GrabState;
}

const FINAL: ReadonlySet<GrabStateKind> = new Set(['done', 'failed', 'cancelled']);

/** True while something still has to happen, by us, the browser or the person. */
export const isUnfinished = (grab: Grab): boolean => !FINAL.has(grab.state.kind);

/** The end of a grab that came to nothing, not yet told to the person. */
export const failed = (at: number, failure: Failure): GrabState => ({
  kind: 'failed',
  at,
  failure,
  told: false,
});
