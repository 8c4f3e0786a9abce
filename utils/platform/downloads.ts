import { browser } from 'wxt/browser';
import { redact } from '../credentials/redact.ts';
import { bad, type Failure, good } from '../failure.ts';
import { linkHash } from '../grabs/link-hash.ts';
import type { Downloads, SeenDownload } from '../ports.ts';

type Item = chrome.downloads.DownloadItem;

/** When downloads broke off. Chromium keeps no `endTime` of one that was cancelled (measured: 156). */
const broken = new Map<number, number>();

export function createDownloads(): Downloads {
  browser.downloads.onChanged.addListener(({ id, state }) => {
    if (state?.current === 'interrupted') broken.set(id, Date.now());
  });
  return {
    async start(link, { path, onConflict }) {
      try {
        // The path holds package and version, so what lies there is an earlier try at this very file.
        const conflictAction = conflictActions[onConflict];
        const options = { url: link, filename: path, conflictAction, saveAs: false } as const;
        return good(await browser.downloads.download(options));
      } catch (error) {
        return bad(refused(error));
      }
    },
    async takeBack(downloadId) {
      await settled(browser.downloads.cancel(downloadId));
      await untilEnded(downloadId);
      await settled(browser.downloads.removeFile(downloadId));
      await settled(browser.downloads.erase({ id: downloadId }));
    },
    async find(downloadId) {
      const [item] = await browser.downloads.search({ id: downloadId });
      return item && seen(item);
    },
    async unfinished() {
      const found = await Promise.all([ours({ state: 'in_progress' }), ours({ state: 'interrupted' })]);
      return found.flat();
    },
    async since(at) {
      // Whoever started them: after a restart Chromium no longer says that it was us (measured).
      // A moment that lies ahead was noted before the clock was set back: then all that there are.
      const startedAfter = new Date(at > Date.now() ? 0 : at).toISOString();
      const items = await search({ startedAfter });
      return Promise.all(items.map(seen));
    },
    async discard(downloadId) {
      broken.delete(downloadId);
      await settled(browser.downloads.cancel(downloadId));
      await settled(browser.downloads.erase({ id: downloadId }));
    },
    async pause(downloadId) {
      await settled(browser.downloads.pause(downloadId));
    },
    async resume(downloadId) {
      // Firefox may answer only when the download has ended (BROWSERS B3): what follows is seen at the next look.
      void settled(browser.downloads.resume(downloadId));
    },
    async removeFile(downloadId) {
      await settled(browser.downloads.removeFile(downloadId));
    },
    async show(downloadId, path) {
      if ((await fileAt(downloadId, path)) !== true) return bad({ kind: 'lost-sight' });
      await browser.downloads.show(downloadId);
      return good(null);
    },
    async lookAgain() {
      // Chromium looks when it is asked, at most every ten seconds, and answers before it has seen (measured: 156).
      await browser.downloads.search({ limit: 1 });
      await new Promise((resolve) => setTimeout(resolve, SEEN));
    },
    exists: fileAt,
  };
}

/** A look at ten thousand files takes less. Milliseconds. */
const SEEN = 300;

/**
 * Chromium does not cancel a download that has all its bytes and is being moved into place, and removes no file of one that
 * isn't complete: forgotten in that moment, the file would stay (seen: 156).
 */
async function untilEnded(downloadId: number): Promise<void> {
  for (let look = 0; look < MOVED_AFTER / LOOK_EVERY; look++) {
    const [item] = await browser.downloads.search({ id: downloadId });
    if (item?.state !== 'in_progress') return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

/** Milliseconds. */
const LOOK_EVERY = 50;
const MOVED_AFTER = 2_000;

/** Firefox numbers its downloads anew after a restart: the same number may be somebody else's file. */
async function fileAt(downloadId: number, path: string): Promise<boolean | undefined> {
  const [item] = await browser.downloads.search({ id: downloadId });
  return item?.filename === path ? item.exists : undefined;
}

/** Our words for it, the browser's words for it. */
export const conflictActions = { overwrite: 'overwrite', rename: 'uniquify' } as const;

/** Chromium forgets who started a download when it restarts; those are found by their id, not here. */
async function ours(query: chrome.downloads.DownloadQuery): Promise<readonly SeenDownload[]> {
  const items = await search(query);
  return Promise.all(items.filter(({ byExtensionId }) => byExtensionId === browser.runtime.id).map(seen));
}

/** Chromium answers at most 1000 without `limit: 0` (measured). */
const search = (query: chrome.downloads.DownloadQuery): Promise<readonly Item[]> =>
  browser.downloads.search({ ...query, limit: 0 });

async function seen(item: Item): Promise<SeenDownload> {
  const brokenAt = item.state === 'interrupted' ? broken.get(item.id) : undefined;
  return {
    id: item.id,
    linkHash: await linkHash(item.url),
    state: item.state,
    ...(item.error && { error: item.error }),
    ...(brokenAt !== undefined && { lasted: brokenAt - Date.parse(item.startTime) }),
    paused: item.paused,
    canResume: item.canResume,
    received: item.bytesReceived,
    // Firefox has no such prompt and always says "safe".
    isDangerous: item.state === 'in_progress' && !HARMLESS.has(item.danger),
    path: item.filename,
    // Firefox leaves `bytesReceived` stale at the end (measured); `fileSize` is right in both.
    size: item.fileSize,
  };
}

/** Chromium waits for the person's word on any other: "Keep" in its own list. */
const HARMLESS: ReadonlySet<string> = new Set(['safe', 'accepted', 'allowlistedByPolicy', 'deepScannedSafe']);

/** What is gone already need not be stopped. */
const settled = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);

/** `download()` itself said no: the messages are the browsers' own (measured), never to be shown as they are. */
function refused(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (/filename/i.test(message)) return { kind: 'name-refused' };
  // Firefox, when it cannot make the folder (measured); all else that it finds wrong has a message of its own.
  if (/unexpected error/i.test(message)) return { kind: 'folder-refused' };
  return { kind: 'browser-error', reason: redact(message) };
}
