import { browser } from 'wxt/browser';
import { redact } from '../credentials/redact.ts';
import { bad, type Failure, good } from '../failure.ts';
import { linkHash } from '../grabs/link-hash.ts';
import type { Downloads, SeenDownload } from '../ports.ts';

type Item = chrome.downloads.DownloadItem;

export function createDownloads(): Downloads {
  return {
    async start(link, path) {
      try {
        // The path holds package and version, so what lies there is an earlier try at this very file.
        const options = { url: link, filename: path, conflictAction: 'overwrite', saveAs: false } as const;
        return good(await browser.downloads.download(options));
      } catch (error) {
        return bad(refused(error));
      }
    },
    async find(downloadId) {
      const [item] = await browser.downloads.search({ id: downloadId });
      return item && seen(item);
    },
    active: () => ours({ state: 'in_progress' }),
    since: (at) => ours({ startedAfter: new Date(at).toISOString() }),
    async discard(downloadId) {
      await settled(browser.downloads.cancel(downloadId));
      await settled(browser.downloads.erase({ id: downloadId }));
    },
    async removeFile(downloadId) {
      await settled(browser.downloads.removeFile(downloadId));
    },
    async show(downloadId) {
      const [item] = await browser.downloads.search({ id: downloadId });
      if (!item?.exists) return bad({ kind: 'lost-sight' });
      await browser.downloads.show(downloadId);
      return good(null);
    },
  };
}

/** Chromium forgets who started a download when it restarts; those are found by their id, not here. */
async function ours(query: chrome.downloads.DownloadQuery): Promise<readonly SeenDownload[]> {
  // Chromium answers at most 1000 without `limit: 0` (measured).
  const items = await browser.downloads.search({ ...query, limit: 0 });
  return Promise.all(items.filter(({ byExtensionId }) => byExtensionId === browser.runtime.id).map(seen));
}

async function seen(item: Item): Promise<SeenDownload> {
  return {
    id: item.id,
    linkHash: await linkHash(item.url),
    state: item.state,
    ...(item.error && { error: item.error }),
    paused: item.paused,
    path: item.filename,
    // Firefox leaves `bytesReceived` stale at the end (measured); `fileSize` is right in both.
    size: item.fileSize,
  };
}

/** What is gone already need not be stopped. */
const settled = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);

/** `download()` itself said no: the messages are the browsers' own (measured), never to be shown as they are. */
function refused(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (/filename/i.test(message)) return { kind: 'name-refused' };
  return { kind: 'browser-error', reason: redact(message) };
}
