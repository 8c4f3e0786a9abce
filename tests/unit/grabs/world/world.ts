import { NO_ARIA2 } from '../../../../utils/aria2/choice.ts';
import { createPacer } from '../../../../utils/data-hub/pacer.ts';
import type { Paces } from '../../../../utils/data-hub/paces.ts';
import { createProducts } from '../../../../utils/data-hub/products.ts';
import { createVersions } from '../../../../utils/data-hub/versions.ts';
import { bad, good } from '../../../../utils/failure.ts';
import { type GrabCounts, moving } from '../../../../utils/grabs/counts.ts';
import { createGrabber, type Grabber, type GrabberPorts } from '../../../../utils/grabs/grabber.ts';
import type { Downloads, GrabStore, Ledger } from '../../../../utils/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../utils/settings.ts';
import { createBrowser, type FakeBrowser } from './browser.ts';
import { createMortal, type Mortal, type When } from './mortal.ts';
import { createOffice, keyOf, type Office } from './office.ts';
import { OTHER, shelfOf } from './shelf.ts';

/**
 * A world in which the background can die at any call it makes. Database, browser, clock and OS outlive it.
 */
export interface World {
  /** Starts a background that dies at its n-th call, before or after that call took effect. */
  live(deathAt?: number, when?: When): Life;
  readonly browser: FakeBrowser;
  /** What aria2 has; away, it answers nothing. */
  readonly aria2: FakeBrowser & { isAway: boolean; takesNew: boolean };
  readonly office: Office;
  readonly told: string[];
  /** When each life began. */
  readonly lives: readonly number[];
  settings: Settings;
  online: boolean;
  hasKey: boolean;
  /** The other credential has one. */
  hasOther: boolean;
  /** Whether something wakes a dead background in a while. */
  isAlarmSet: boolean;
  now(): number;
  advance(milliseconds: number): void;
}

export interface Life {
  readonly grabber: Grabber;
  readonly mortal: Mortal;
  /** When it asked to be woken, as far as a timer would. */
  wake(): number | undefined;
  look(): Promise<void>;
}

interface Stores {
  readonly store: GrabStore;
  readonly ledger: Ledger;
  /** A while in which the store would have answered. */
  readonly turn: () => Promise<void>;
  /** What a life knows without reading dies with it. */
  readonly forget: () => void;
}

export function createWorld(stores: (now: () => number) => Stores): World {
  let now = 1_700_000_000_000;
  const lives: number[] = [];
  let kept: Paces | undefined;
  const clock = { now: () => now };
  const { store, ledger, turn, forget } = stores(clock.now);
  const [browser, office] = [createBrowser(), createOffice(clock.now)];
  const aria2 = Object.assign(createBrowser(2 ** 52), { isAway: false, takesNew: false });
  const [allowed, refused] = [new Set<string>(), new Set<string>()];

  const world: World = {
    browser,
    aria2,
    office,
    told: [],
    lives,
    settings: DEFAULT_SETTINGS,
    online: true,
    hasKey: true,
    isAlarmSet: false,
    hasOther: true,
    now: clock.now,
    advance(milliseconds) {
      now += milliseconds;
    },
    live(deathAt = Number.POSITIVE_INFINITY, when = 'before') {
      forget();
      const mortal = createMortal(deathAt, when, turn);
      const life = `life${lives.push(now)}`;
      let wake: number | undefined;
      const vault = mortal.wrap({
        async read(credentialId: string) {
          const has = credentialId === OTHER ? world.hasOther : world.hasKey;
          return has ? keyOf(credentialId) : undefined;
        },
        write: async () => {},
        remove: async () => {},
      });
      const shelf = mortal.wrap(shelfOf(clock.now));
      const random = () => 0.5;
      const paces = mortal.wrap({
        read: async () => kept,
        async write(next: Paces) {
          kept = next;
        },
      });
      const pacer = createPacer({ store: paces, clock, random });
      const catalogue = { packages: refuse, version: refuse, products: refuse, release: refuse };
      const ports: GrabberPorts = {
        store: mortal.wrap(store),
        ledger: mortal.wrap(ledger),
        settings: mortal.wrap({ read: async () => world.settings, write: async () => {} }),
        shelf,
        versions: createVersions({ catalogue, shelf, vault, clock, publish: () => {} }),
        products: createProducts({ catalogue, shelf, clock, publish: () => {} }),
        vault,
        pacer,
        redirects: pacer.redirects(
          mortal.wrap({ ask: async (path: string, key: string | null) => office.ask(path, key) }),
        ),
        hosts: mortal.wrap({
          allowed: async () => allowed,
          allow: async (host: string) => void allowed.add(host),
          refused: async () => refused,
          refuse: async (host: string) => void refused.add(host),
          forgetRefused: async () => refused.clear(),
        }),
        downloads: mortal.wrap(browser.downloads),
        aria2: {
          downloads: mortal.wrap(unlessAway(aria2)),
          ...mortal.wrap({
            meet: async () =>
              aria2.isAway ? bad({ kind: 'aria2-silent' }) : good({ session: aria2.session, places: 4 }),
            choice: async () => ({ ...NO_ARIA2, isOn: true, takesNew: aria2.takesNew }),
          }),
        },
        lifetime: mortal.wrap({ life, session: async () => browser.session }),
        surroundings: mortal.wrap({
          async expectWork() {
            world.isAlarmSet = true;
          },
          async reflect(counts: GrabCounts, _hold: unknown, mayCome: boolean) {
            world.isAlarmSet = moving(counts) > 0 || mayCome;
          },
          wakeAt(time: number | undefined) {
            wake = time;
          },
          tell: async ({ kind, ...news }: { kind: string; batch?: { id: string } }) =>
            void world.told.push(`${kind} ${news.batch?.id ?? ''}`.trim()),
          weather: async () => ({ online: world.online, permitted: true }),
        }),
        clock,
        random,
      };
      const grabber = createGrabber(ports);
      return {
        grabber,
        mortal,
        wake: () => wake,
        async look() {
          void grabber.tick();
          await mortal.rest();
        },
      };
    },
  };
  return world;
}

/** Away, it takes nothing, does nothing, and cannot be asked. */
function unlessAway(aria2: World['aria2']): Downloads {
  const { downloads } = aria2;
  const asked = <T>(ask: () => Promise<T>): Promise<T> =>
    aria2.isAway ? Promise.reject(new Error('away')) : ask();
  const told = async (tell: () => Promise<void>): Promise<void> => (aria2.isAway ? undefined : tell());
  return {
    ...downloads,
    start: async (...order) => (aria2.isAway ? bad({ kind: 'aria2-silent' }) : downloads.start(...order)),
    takeBack: (id) => told(() => downloads.takeBack(id)),
    find: (id) => asked(() => downloads.find(id)),
    since: (at) => asked(() => downloads.since(at)),
    unfinished: () => asked(() => downloads.unfinished()),
    discard: (id) => told(() => downloads.discard(id)),
    pause: (id) => told(() => downloads.pause(id)),
    resume: (id) => told(() => downloads.resume(id)),
  };
}

const refuse = async () => ({ ok: false, failure: { kind: 'not-found' } }) as const;
