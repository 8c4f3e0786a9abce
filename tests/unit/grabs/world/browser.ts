import { good } from '../../../../utils/failure.ts';
import { linkHash } from '../../../../utils/grabs/link-hash.ts';
import type { Downloads, SeenDownload } from '../../../../utils/ports.ts';

/** A browser's downloads, as far as they are ours: what it was told to do, and what became of it. */
export interface FakeBrowser {
  readonly downloads: Downloads;
  readonly items: SeenDownload[];
  session: string;
  readonly count: { begun: number; removed: number; resumed: number };
  /** Paths of files that the browser has finished and that nobody took away again. */
  finished: readonly string[];
  finish(id: number, size: number): void;
  interrupt(id: number, error: string, canResume?: boolean): void;
  stall(id: number, how: 'paused' | 'dangerous' | 'goes-on'): void;
  /** The storage host takes its time: Chromium lists a download, and answers, only when its headers are here (measured). */
  isSlow: boolean;
  /** It asks where to save each file, and names none before it was answered: `finish` saves, `USER_CANCELED` is Cancel. */
  asks: boolean;
  /** The headers of all that was waited for have come; a download goes on whether or not its starter still lives. */
  arrive(): void;
  /** Somebody takes it off the browser's list. */
  erase(id: number): void;
  /** Firefox forgets all; Chromium has them crash. */
  restart(forgets: boolean): void;
  running(): readonly SeenDownload[];
}

/** @param first what the first download is numbered after: aria2's stand beyond the browser's */
export function createBrowser(first = 0): FakeBrowser {
  const items: SeenDownload[] = [];
  const awaited: (() => void)[] = [];
  const inDialog = new Set<number>();
  const shown = (item: SeenDownload): SeenDownload => (inDialog.has(item.id) ? { ...item, path: '' } : item);
  const at = (id: number): number => items.findIndex((item) => item.id === id);

  function change(id: number, next: Partial<SeenDownload>): void {
    const index = at(id);
    const item = items[index];
    if (item) items[index] = { ...item, ...next };
  }

  const browser: FakeBrowser = {
    items,
    session: 's1',
    count: { begun: 0, removed: 0, resumed: 0 },
    finished: [],
    isSlow: false,
    asks: false,
    arrive() {
      for (const come of awaited.splice(0)) come();
    },
    running: () =>
      items.filter(({ state, paused, isDangerous }) => state === 'in_progress' && !paused && !isDangerous),
    finish(id, size) {
      const item = items[at(id)];
      if (item?.state !== 'in_progress') return;
      inDialog.delete(id);
      change(id, { state: 'complete', size, received: size, paused: false, isDangerous: false });
      browser.finished = [...browser.finished, item.path];
    },
    interrupt(id, error, canResume = false) {
      const item = items[at(id)];
      if (item?.state !== 'in_progress') return;
      if (error !== 'USER_CANCELED') inDialog.delete(id);
      change(id, { state: 'interrupted', error, canResume, received: 10, paused: false });
    },
    stall(id, how) {
      if (items[at(id)]?.state !== 'in_progress') return;
      change(id, { paused: how === 'paused', isDangerous: how === 'dangerous' });
    },
    erase(id) {
      if (at(id) >= 0) items.splice(at(id), 1);
    },
    restart(forgets) {
      browser.session = `s${Number(browser.session.slice(1)) + 1}`;
      awaited.length = 0;
      inDialog.clear();
      if (forgets) items.length = 0;
      for (const { id, state } of items) {
        if (state === 'in_progress') change(id, { state: 'interrupted', error: 'CRASH', canResume: true });
      }
    },
    downloads: {
      async start(link, { path }) {
        browser.count.begun += 1;
        const id = first + browser.count.begun;
        if (browser.isSlow) await new Promise<void>((resolve) => awaited.push(resolve));
        const begun = id % 2 === 0 ? { received: 10, canResume: true } : {};
        if (browser.asks) inDialog.add(id);
        items.push({ ...FRESH, ...begun, id, linkHash: await linkHash(link), path: `/dl/${path}` });
        return good(id);
      },
      async takeBack(id) {
        const path = items[at(id)]?.path ?? '';
        browser.finished = browser.finished.filter((one) => one !== path);
        browser.erase(id);
      },
      find: async (id) => items.filter((item) => item.id === id).map(shown)[0],
      unfinished: async () => items.filter(({ state }) => state !== 'complete').map(shown),
      since: async () => items.map(shown),
      discard: async (id) => browser.erase(id),
      // Every third has nothing to go on with, which Firefox makes a cancel of.
      async pause(id) {
        if (id % 3 === 0) browser.interrupt(id, 'USER_CANCELED');
        else browser.stall(id, 'paused');
      },
      async resume(id) {
        browser.count.resumed += 1;
        if (items[at(id)]?.state === 'interrupted') change(id, { state: 'in_progress' });
        browser.stall(id, 'goes-on');
      },
      async removeFile(id) {
        browser.count.removed += 1;
        const path = items[at(id)]?.path ?? '';
        browser.finished = browser.finished.filter((one) => one !== path);
      },
      show: async () => good(null),
      lookAgain: async () => {},
      exists: async (id) => (items[at(id)] ? true : undefined),
    },
  };
  return browser;
}

const FRESH = {
  state: 'in_progress',
  paused: false,
  canResume: false,
  received: 0,
  isDangerous: false,
  size: 0,
} as const;
