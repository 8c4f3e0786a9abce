import { isOfAria2 } from '../aria2/gid.ts';
import type { Downloads, KnownDownloads } from '../ports.ts';

/** A person's word is about a download wherever it is: its number says with whom. */
export function bothOf(browser: Downloads, aria2: Downloads): KnownDownloads {
  const of = (downloadId: number): Downloads => (isOfAria2(downloadId) ? aria2 : browser);
  return {
    // One that cannot be asked is not spoken to either.
    find: (id) =>
      of(id)
        .find(id)
        .catch(() => undefined),
    discard: (id) => of(id).discard(id),
    takeBack: (id) => of(id).takeBack(id),
    pause: (id) => of(id).pause(id),
    resume: (id) => of(id).resume(id),
    removeFile: (id) => of(id).removeFile(id),
    show: (id, path) => of(id).show(id, path),
    lookAgain: () => of(0).lookAgain(),
    exists: (id, path) => of(id).exists(id, path),
  };
}
