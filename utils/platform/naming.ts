import { browser } from 'wxt/browser';
import { linkHash } from '../grabs/link-hash.ts';
import type { GrabStore } from '../ports.ts';
import { conflictActions } from './downloads.ts';

/**
 * Keeps our file names in Chromium. It loses the name given to `download()` when it resumes a cut transfer,
 * by itself or not, unless a listener names the file again; but while any extension has such a listener,
 * every extension's `filename` option is ignored (both measured in Chromium 156). So: listen only while
 * grabs of ours are unfinished, and name only ours. Firefox keeps names and has no such event.
 */
export interface Naming {
  listen(wanted: boolean): void;
}

export function createNaming(store: GrabStore): Naming {
  const event = browser.downloads.onDeterminingFilename;
  if (!event) return { listen: () => {} };

  const name = (item: chrome.downloads.DownloadItem, suggest: Suggest): true => {
    void suggestFor(item.url).then(suggest, () => suggest());
    return true;
  };

  async function suggestFor(link: string): Promise<chrome.downloads.FilenameSuggestion | undefined> {
    const hash = await linkHash(link);
    const grab = await store.byLinkHash(hash);
    if (grab) return { filename: grab.path, conflictAction: conflictActions[grab.onConflict] };
    // Wanted no more, it comes into its folder all the same, beside what may lie there, until it is put away.
    const abandoned = (await store.abandoned()).find((one) => one.linkHash === hash);
    return abandoned && { filename: abandoned.file.path, conflictAction: conflictActions.rename };
  }

  // Added while the background starts, or the event that woke it would be missed; the first look, a few
  // milliseconds later, takes it away again when nothing is unfinished.
  event.addListener(name);

  return {
    listen(wanted) {
      if (wanted === event.hasListener(name)) return;
      if (wanted) event.addListener(name);
      else event.removeListener(name);
    },
  };
}

type Suggest = (suggestion?: chrome.downloads.FilenameSuggestion) => void;
