import type { Downloads } from '../carriers.ts';
import { elapsed } from '../elapsed.ts';
import type { Clock, GrabStore } from '../ports.ts';
import type { Grab, GrabState, GrabStateKind } from './grab.ts';
import { inTurn } from './in-turn.ts';

/**
 * A download that nobody wants any more, though it is with the browser or on the way to it. It is written in the transaction
 * in which its grab lets go of it: a background that dies before it has stopped the download leaves word of it, and
 * the file goes even when it was whole by then.
 */
export interface Abandoned {
  readonly linkHash: string;
  /** Absent where the browser had not answered yet. */
  readonly downloadId?: number;
  /** When it was handed over. */
  readonly at: number;
  /** Where Chromium is to put it should it still come, and which file may lie there in its stead. */
  readonly file: Pick<Grab, 'credentialId' | 'packageId' | 'versionId' | 'path'>;
}

/** Downloads that grabs have let go of, until they are put away. */
export interface AbandonedStore {
  abandoned(): Promise<readonly Abandoned[]>;
  forgetAbandoned(linkHashes: readonly string[]): Promise<void>;
}

/** What a grab leaves behind when it moves, or is dropped, before its download has ended. */
export function abandonedBy(grab: Grab, next: GrabState | undefined): Abandoned | undefined {
  const { state, credentialId, packageId, versionId, path } = grab;
  if (state.kind !== 'handing' && state.kind !== 'handed') return undefined;
  if (next?.kind === 'handed' || next?.kind === 'done') return undefined;
  const { linkHash, at } = state;
  return {
    linkHash,
    ...(state.kind === 'handed' && { downloadId: state.downloadId }),
    at,
    file: { credentialId, packageId, versionId, path },
  };
}

interface AbandonedPorts {
  readonly store: Pick<GrabStore, 'abandoned' | 'forgetAbandoned' | 'ofVersion'>;
  readonly downloads: Pick<Downloads, 'find' | 'since' | 'discard' | 'takeBack'>;
  readonly clock: Clock;
  /** What this life is handing over it takes back itself (hand.ts). */
  readonly isHanding: (linkHash: string) => boolean;
}

/**
 * Storage that has not answered by then does not answer any more: proxies and storage hosts give up after a few minutes.
 * Until then Chromium may list the download, and asks for its name. Not sooner, whatever session marker it bears: an
 * extension that is updated, or disabled and enabled, finds a new one while the downloads go on. Milliseconds.
 */
const MAY_COME = 10 * 60_000;

/** The browser's clock for `startTime` may be a little behind ours. */
const SLACK = 5_000;

/** Stops what nobody wants any more, file and all, as far as the browser has it by now; says whether more may come. */
export function createTakeBack({ store, downloads, clock, isHanding }: AbandonedPorts) {
  const run = inTurn(async (_: null): Promise<boolean> => {
    const all = await store.abandoned();
    if (all.length === 0) return false;
    const now = clock.now();
    const unheard = all.filter(({ downloadId }) => downloadId === undefined);
    const recent =
      unheard.length > 0 ? await downloads.since(Math.min(...unheard.map(({ at }) => at)) - SLACK) : [];
    const over: string[] = [];
    for (const { linkHash, downloadId, at, file } of all) {
      if (isHanding(linkHash)) continue;
      const download =
        downloadId === undefined
          ? recent.find((one) => one.linkHash === linkHash)
          : await downloads.find(downloadId);
      // Firefox counts from one again after a restart: the same number may be another download.
      if (download?.linkHash === linkHash) await putAway(download.id, file, { store, downloads });
      else if (downloadId === undefined && elapsed(at, now) < MAY_COME) continue;
      over.push(linkHash);
    }
    if (over.length > 0) await store.forgetAbandoned(over);
    return over.length < all.length;
  });
  return () => run(null);
}

/**
 * Takes a download back that nobody wants. Chromium answers when the first bytes are there: a small file is whole by now, and
 * goes with its download. Where the same file was handed over again meanwhile (undo, another press), what lies at the
 * path may be of that one, and stays.
 */
export async function putAway(
  downloadId: number,
  { credentialId, packageId, versionId, path }: Abandoned['file'],
  { store, downloads }: Pick<HandingPorts, 'store' | 'downloads'>,
): Promise<void> {
  const again = (await store.ofVersion(credentialId, packageId, versionId)).some(
    (other) => other.path === path && !other.carrier && WITH_BROWSER.has(other.state.kind),
  );
  await (again ? downloads.discard(downloadId) : downloads.takeBack(downloadId));
}

interface HandingPorts {
  readonly store: Pick<GrabStore, 'ofVersion'>;
  readonly downloads: Pick<Downloads, 'discard' | 'takeBack'>;
}

const WITH_BROWSER: ReadonlySet<GrabStateKind> = new Set(['handing', 'handed', 'done']);
