import type { ShelvedPackages } from '../../../utils/catalogue.ts';
import type { Credential } from '../../../utils/credentials/credential.ts';
import type { DataPackage } from '../../../utils/data-hub/data-package.ts';
import { bad, type Failure, good, type Outcome } from '../../../utils/failure.ts';
import { type GrabCounts, NO_GRABS } from '../../../utils/grabs/counts.ts';
import type { Hold } from '../../../utils/grabs/hold.ts';
import type { News } from '../../../utils/grabs/news.ts';
import type { PartHold } from '../../../utils/grabs/part-hold.ts';
import type { Seen } from '../../../utils/versions/seen.ts';
import { createBook } from '../../../utils/watch/book.ts';
import type { WatchPlan } from '../../../utils/watch/plan.ts';
import { readRecord, type WatchRecord } from '../../../utils/watch/record.ts';
import { createUnattended } from '../../../utils/watch/unattended.ts';
import { createWatcher, type Watcher } from '../../../utils/watch/watcher.ts';
import { createMortal, type Mortal, type When } from '../grabs/world/mortal.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** OS, database, queue, alarms and clock, which outlive a background that can die at any call it makes. */
export interface WatchWorld {
  /** What OS lists; or why it does not. */
  packages: readonly DataPackage[];
  failure: Failure | undefined;
  plan: WatchPlan;
  credential: Credential | null;
  online: boolean;
  permitted: boolean;
  hold: Hold | null;
  partHolds: readonly PartHold[];
  counts: GrabCounts;
  room: number;
  seen: Seen | undefined;
  /** When the list was asked for. */
  readonly listings: number[];
  /** Versions whose files were asked for. */
  readonly asked: string[];
  readonly told: News[];
  /** Versions that were queued, in their order; none is queued twice while it is on its way. */
  readonly queued: string[];
  readonly batches: string[];
  /** Of the first key, or of another. */
  record(id?: string): WatchRecord | undefined;
  alarm(): number | undefined;
  now(): number;
  advance(milliseconds: number): void;
  live(deathAt?: number, when?: When): WatchLife;
  /** Rings the next alarm, in a background that dies at its n-th call. */
  ring(deathAt?: number, when?: When): Promise<Mortal>;
  /** Rings each alarm as it is due, in a background that is new each time, until then. */
  until(time: number): Promise<void>;
  /** Sleeps: what was due meanwhile rings once at the end. */
  sleep(milliseconds: number): Promise<void>;
}

interface WatchLife {
  readonly watcher: Watcher;
  readonly mortal: Mortal;
  /** Somebody opens the popup. */
  refresh(): Promise<Outcome<null>>;
  tick(): Promise<void>;
}

export const PLAN: WatchPlan = {
  watches: { 1: 'notify', 2: 'badge', 3: 'grab' },
  pins: [],
  pinned: 'badge',
  fresh: 'notify',
  every: 'day',
  quiet: null,
};

const CREDENTIAL: Credential = {
  id: 'c1',
  name: '',
  hint: '1a2b',
  keep: 'profile',
  verdict: { kind: 'works', packages: 1 },
  checkedAt: 0,
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** @param draw what chance says, each time */
export function createWatchWorld(draw: () => number = () => 0.5): WatchWorld {
  // A morning, by the clock on the wall.
  let now = new Date(2026, 8, 4, 9, 0).getTime();
  const records = new Map<string, unknown>();
  const shelved = new Map<string, ShelvedPackages>();
  let alarm: number | undefined;
  const clock = { now: () => now };

  const ring = async (deathAt?: number, when?: When): Promise<Mortal> => {
    // It rings again until it is set anew (platform/watch-alarm.ts).
    alarm = now + 2 * MINUTE;
    const life = world.live(deathAt, when);
    await life.tick();
    return life.mortal;
  };

  const world: WatchWorld = {
    packages: [],
    failure: undefined,
    plan: PLAN,
    credential: CREDENTIAL,
    online: true,
    permitted: true,
    hold: null,
    partHolds: [],
    counts: NO_GRABS,
    room: 45,
    seen: undefined,
    listings: [],
    asked: [],
    told: [],
    queued: [],
    batches: [],
    ring,
    record: (id = 'c1') => readRecord(records.get(id)),
    alarm: () => alarm,
    now: clock.now,
    advance(milliseconds) {
      now += milliseconds;
    },
    async until(time) {
      while (alarm !== undefined && alarm <= time) {
        now = Math.max(now, alarm);
        await ring();
      }
      now = Math.max(now, time);
    },
    async sleep(milliseconds) {
      now += milliseconds;
      if (alarm !== undefined && alarm <= now) await ring();
    },
    live(deathAt = Number.POSITIVE_INFINITY, when = 'before') {
      const mortal = createMortal(deathAt, when, turn);
      const outside = mortal.wrap({
        credential: async () => world.credential,
        plan: async () => world.plan,
        read: async (id: string) => readRecord(structuredClone(records.get(id))),
        write: async (next: WatchRecord) => void records.set(next.credentialId, structuredClone(next)),
        clear: async (id: string) => void records.delete(id),
        shelf: async (id: string) => shelved.get(id),
        past: async () => ({ documents: [], ledger: [], seen: world.seen }),
        put: async (id: string, packages: readonly DataPackage[]) =>
          void shelved.set(id, { value: packages, at: now }),
        async list(): Promise<Outcome<readonly DataPackage[]>> {
          world.listings.push(now);
          return world.failure ? bad(world.failure) : good(world.packages);
        },
        async version(_: string, packageId: string, versionId: string) {
          world.asked.push(`${packageId}/${versionId}`);
          const found = world.packages
            .find(({ id }) => id === packageId)
            ?.versions.find(({ id }) => id === versionId);
          if (world.failure) return bad(world.failure);
          return found ? good({ ...found, downloads: [] }) : bad({ kind: 'not-found' } as const);
        },
        async accept(_: string, wanted: readonly { packageId: string; versionId: string }[]) {
          const names = wanted.map(({ packageId, versionId }) => `${packageId}/${versionId}`);
          const fresh = names.filter((name) => !world.queued.includes(name));
          world.queued.push(...fresh);
          const batchId = `batch ${world.batches.length}`;
          if (fresh.length > 0) world.batches.push(batchId);
          const onTheirWay = names.length - fresh.length;
          return good({ added: fresh.length, skipped: 0, onTheirWay, ...(fresh.length > 0 && { batchId }) });
        },
        weather: async () => ({ online: world.online, permitted: world.permitted }),
        wake: async (at: number | undefined) => {
          alarm = at;
        },
        tell: async (news: News) => void world.told.push(news),
        counts: async () => world.counts,
        readHold: async () => world.hold,
        readPartHolds: async () => world.partHolds,
        pace: async () => ({ room: () => world.room, closed: [], down: false, probing: false }),
      });
      const credentials = { read: outside.credential };
      const queue = {
        counts: outside.counts,
        readHold: outside.readHold,
        readPartHolds: outside.readPartHolds,
      };
      const pacer = { read: outside.pace };
      const book = createBook({
        store: { read: outside.read, write: outside.write, clear: outside.clear },
        credentials,
        shelf: { packages: outside.shelf },
        clock,
        random: draw,
        onWritten: () => {},
      });
      const refresh = async (): Promise<Outcome<null>> => {
        const id = world.credential?.id ?? '';
        const answer = await outside.list();
        if (!answer.ok) return answer;
        const isFirst = (await outside.shelf(id)) === undefined;
        await outside.put(id, answer.value);
        await watcher.listed(id, answer.value, isFirst);
        return good(null);
      };
      const watcher: Watcher = createWatcher({
        book,
        credentials,
        plan: outside.plan,
        refresh,
        queue,
        pacer,
        unattended: createUnattended({
          book,
          shelf: { packages: outside.shelf },
          readPast: outside.past,
          versions: { get: outside.version },
          accept: outside.accept,
          queue,
          pacer,
          clock,
        }),
        weather: outside.weather,
        wakeAt: outside.wake,
        tell: outside.tell,
        reflect: () => {},
        clock,
        random: draw,
      });
      return {
        watcher,
        mortal,
        refresh,
        async tick() {
          void watcher.tick();
          await mortal.rest();
        },
      };
    },
  };
  return world;
}

/** Of each digest, what it told: `package@when`. */
export const digests = ({ told }: Pick<WatchWorld, 'told'>): readonly (readonly string[])[] =>
  told.flatMap((news) =>
    news.kind === 'digest' ? [news.items.map(({ packageId, at }) => `${packageId}@${at}`)] : [],
  );

/** Of each digest, the packages. */
export const toldPackages = ({ told }: Pick<WatchWorld, 'told'>): readonly (readonly string[])[] =>
  told.flatMap((news) => (news.kind === 'digest' ? [news.items.map(({ packageId }) => packageId)] : []));
