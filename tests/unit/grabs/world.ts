import { good, type Outcome } from '../../../utils/failure.ts';
import type { Grab } from '../../../utils/grabs/grab.ts';
import { createGrabber, type Grabber, type GrabberPorts } from '../../../utils/grabs/grabber.ts';
import { linkHash } from '../../../utils/grabs/link-hash.ts';
import { createGrabStore } from '../../../utils/platform/grab-store.ts';
import type { SeenDownload, Shelf } from '../../../utils/ports.ts';

/**
 * A world in which the background can die at any call it makes. The database, the browser's downloads, the
 * clock and OS outlive it; a call of a dead life never returns, as a killed worker's never does.
 */
export interface World {
  /** Starts a background that dies at its n-th call, before or after that call took effect. */
  live(deathAt?: number, when?: 'before' | 'after'): Promise<Life>;
  advance(milliseconds: number): void;
  /** Lets every running download finish with this many bytes. */
  finishDownloads(size: number): void;
  interrupt(error: string): void;
  restartBrowser(forgets: boolean): void;
  grabs(): Promise<readonly Grab[]>;
  readonly downloads: SeenDownload[];
  /** How many downloads were ever begun, and how many redirects asked for. */
  readonly count: { begun: number; signed: number; told: number; removed: number };
  location: string | undefined;
}

export interface Life {
  readonly grabber: Grabber;
  /** Resolves when nothing of this life is under way any more, or it is dead. */
  rest(): Promise<void>;
  calls(): number;
}

export const FILE = { packageId: '1', versionId: '2', fileName: 'roads.zip', credentialId: 'c' } as const;
export const SIZE = 1000;

export function createWorld(): World {
  let now = 1_700_000_000_000;
  let session = 's1';
  let lives = 0;
  const downloads: SeenDownload[] = [];
  const hosts = new Set<string>();
  const count = { begun: 0, signed: 0, told: 0, removed: 0 };
  const store = createGrabStore(() => {});

  const world: World = {
    live: async (deathAt = Number.POSITIVE_INFINITY, when = 'before') => {
      const mortal = createMortal(deathAt, when);
      const life = `life${++lives}`;
      const ports: GrabberPorts = {
        store: mortal.wrap(store),
        shelf: mortal.wrap(shelf),
        vault: mortal.wrap({ read: async () => 'KEY', write: async () => {}, remove: async () => {} }),
        redirects: mortal.wrap({
          ask: async () => {
            count.signed += 1;
            return good(world.location && `${world.location}&n=${count.signed}`) as Outcome<
              string | undefined
            >;
          },
        }),
        hosts: mortal.wrap({ read: async () => hosts, add: async (host: string) => void hosts.add(host) }),
        downloads: mortal.wrap({
          start: async (link: string, path: string) => {
            const id = ++count.begun;
            const hash = await linkHash(link);
            downloads.push({
              id,
              linkHash: hash,
              state: 'in_progress',
              paused: false,
              path: `/dl/${path}`,
              size: 0,
            });
            return good(id);
          },
          find: async (id: number) => downloads.find((download) => download.id === id),
          active: async () => downloads.filter(({ state }) => state === 'in_progress'),
          since: async () => [...downloads],
          discard: async (id: number) => forget(id),
          removeFile: async () => void count.removed++,
          show: async () => good(null),
        }),
        lifetime: mortal.wrap({ life, session: async () => session }),
        clock: { now: () => now },
        surroundings: mortal.wrap({ reflect: async () => {}, tell: async () => void count.told++ }),
      };
      return { grabber: createGrabber(ports), rest: mortal.rest, calls: mortal.calls };
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
    finishDownloads: (size) => update({ state: 'complete', size }),
    interrupt: (error) => update({ state: 'interrupted', error }),
    restartBrowser: (forgets) => {
      session = `s${Number(session.slice(1)) + 1}`;
      if (forgets) downloads.length = 0;
      else update({ state: 'interrupted', error: 'CRASH' });
    },
    grabs: () => store.all(),
    downloads,
    count,
    location: 'https://a.blob.core.windows.net/f.zip?sig=x',
  };
  return world;

  function update(change: Partial<SeenDownload>): void {
    downloads.forEach((download, index) => {
      if (download.state === 'in_progress') downloads[index] = { ...download, ...change };
    });
  }

  function forget(id: number): void {
    const index = downloads.findIndex((download) => download.id === id);
    if (index >= 0) downloads.splice(index, 1);
  }
}

const shelf: Shelf = {
  packages: async () => ({
    at: 0,
    value: [
      { id: '1', name: 'Roads', createdOn: '2026-01-01', productId: '', productName: '', versions: [] },
    ],
  }),
  version: async () => ({
    at: 0,
    value: {
      id: '2',
      createdOn: '2026-01-02',
      reason: '',
      supplyType: 'Full',
      productVersion: '',
      format: '',
      downloads: [{ fileName: FILE.fileName, size: SIZE }, { fileName: 'sizeless.zip' }],
    },
  }),
  putPackages: async () => {},
  putVersion: async () => {},
  clear: async () => {},
};

/** Counts calls and stops the world for its owner at the n-th. */
function createMortal(deathAt: number, when: 'before' | 'after') {
  let calls = 0;
  let underWay = 0;
  const never = new Promise<never>(() => {});

  const wrap = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return async (...args: readonly unknown[]) => {
          calls += 1;
          if (calls > deathAt || (calls === deathAt && when === 'before')) return never;
          const isLast = calls === deathAt;
          underWay += 1;
          try {
            const answer: unknown = await member.apply(target, args);
            return isLast ? never : answer;
          } finally {
            underWay -= 1;
          }
        };
      },
    });

  /** Quiet for a few turns of the event loop: the fake database answers within one or two. */
  async function rest(): Promise<void> {
    for (let quiet = 0, before = -1; quiet < 4; ) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      quiet = underWay === 0 && before === calls ? quiet + 1 : 0;
      before = calls;
    }
  }

  return { wrap, rest, calls: () => calls };
}
