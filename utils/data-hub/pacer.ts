import { bad, type Failure } from '../failure.ts';
import { NOBODY } from '../grabs/grab.ts';
import type { Api, Clock, PaceStore, Redirects, Reply } from '../ports.ts';
import { isClosed, isProbing, NO_OUTAGE, type Outage, worry } from './outage.ts';
import { isOwnTrouble, opensAt, pass, refuse, room, spend, unlearn } from './pace.ts';
import {
  asOf,
  keepBelow,
  NEW_PACES,
  type Paces,
  paceOf,
  readPaces,
  restored,
  withoutPace,
  withPace,
} from './paces.ts';
import { refusal } from './refusal.ts';

/** Counts the calls made with each key, and learns from what OS answers. */
export interface Pacer {
  /** The catalogue's calls: each is counted when it is made, and learned from. */
  api(api: Api): Api;
  /** Signing: learned from here, but counted by `counted` when it is decided on, so that none slips between. */
  redirects(redirects: Redirects): Redirects;
  /** Counts one call of that key, which is under way until `work` has ended. */
  counted<T>(key: string, work: () => Promise<T>): Promise<T>;
  read(): Promise<Allowance>;
  /** What the person allows the queue in a minute; `null`: as much as OS does. */
  keepBelow(most: number | null): Promise<void>;
  /** What was learned of a key that was replaced or removed, or of all; what the person allows stays. */
  forget(key?: string): Promise<void>;
}

/** What the queue may do now. A key goes by its credential's id, OpenData by `NOBODY`. */
export interface Allowance {
  /** Calls that it may begin with that key. */
  room(key: string): number;
  /** Keys with which it may begin none. */
  readonly closed: readonly string[];
  /** OS is in trouble: none may begin now. */
  readonly down: boolean;
  /** OS was in trouble: one call tries at a time. */
  readonly probing: boolean;
  /** When the first of what is closed opens, where time decides that. */
  readonly opensAt?: number;
}

interface PacerPorts {
  readonly store: PaceStore;
  readonly clock: Clock;
  readonly random: () => number;
}

export function createPacer({ store, clock, random }: PacerPorts): Pacer {
  let paces = Promise.resolve(NEW_PACES);
  let isRead = false;
  let isSaving = false;
  /** Calls under way by key. They end with this life, so memory is enough. */
  const open = new Map<string, number>();
  /** What was asked before something was forgotten may be about a key that is gone. */
  let forgets = 0;

  const known = (): Promise<Paces> => {
    if (!isRead) paces = withStored(paces);
    return paces;
  };

  /** What cannot be read now is read with the next call; until then nothing is written over it. */
  function withStored(learned: Promise<Paces>): Promise<Paces> {
    isRead = true;
    return store.read().then(
      async (stored) => restored(readPaces(stored), await learned),
      () => {
        isRead = false;
        return learned;
      },
    );
  }

  /** One after the other, whoever calls. */
  const change = (next: (paces: Paces, now: number) => Paces): Promise<Paces> => {
    paces = known().then((before) => {
      const now = clock.now();
      return next(asOf(before, now), now);
    });
    if (!isSaving) void save(paces);
    return paces;
  };

  /** Written behind, once for all that comes meanwhile: a call must not wait for the database. */
  async function save(changed: Promise<Paces>): Promise<void> {
    isSaving = true;
    await changed;
    isSaving = false;
    const latest = await known();
    if (isRead) await store.write(latest).catch(() => undefined);
  }

  const count = (key: string): void =>
    void change((all, now) => withPace(all, key, spend(paceOf(all, key), now)));

  const isUnderWay = (key: string, by: number): void => void open.set(key, (open.get(key) ?? 0) + by);

  /** Who will hear how a call went; it answers true for a 429 that tells of the file and not of the key. */
  function listener(path: string, key: string | undefined) {
    const before = forgets;
    return async (failure: Failure | undefined): Promise<boolean> => {
      let isOwn = false;
      await change((all, now) => {
        const weathered = { ...all, outage: outageAfter(all.outage, now, path, failure, random()) };
        if (key === undefined || forgets !== before) return weathered;
        const pace = paceOf(all, key);
        if (failure?.kind === 'rate-limited') {
          isOwn = isOwnTrouble(pace, path, now);
          const refused = isOwn ? unlearn(pace, now) : refuse(pace, now, path, failure.retryAfter);
          return withPace(weathered, key, refused);
        }
        return isAnswered(failure) ? withPace(weathered, key, pass(pace, now, path)) : weathered;
      });
      return isOwn;
    };
  }

  return {
    api: (api) => ({
      async ask(path, shown, credentialId) {
        const key = keyOf(shown, credentialId);
        const hear = listener(path, key);
        if (key !== undefined) count(key);
        const answer = await api.ask(path, shown);
        void hear(answer.ok ? refusalIfAny(answer.value, shown) : answer.failure);
        return answer;
      },
    }),
    redirects: (redirects) => ({
      async ask(path, shown, credentialId) {
        const hear = listener(path, keyOf(shown, credentialId));
        const answer = await redirects.ask(path, shown);
        const isOwn = await hear(answer.ok ? undefined : answer.failure);
        return isOwn ? bad({ kind: 'unexpected-status', status: 429 }) : answer;
      },
    }),
    async counted(key, work) {
      count(key);
      isUnderWay(key, 1);
      return await work().finally(() => isUnderWay(key, -1));
    },
    async read() {
      const before = await known();
      const now = clock.now();
      // The clock was set back: what is known moves with it once, and then time goes on from there.
      const all = before.at > now ? await change((same) => same) : before;
      return allowance(all, now, (key) => open.get(key) ?? 0);
    },
    async keepBelow(most) {
      if (((await known()).most ?? null) !== most) await change((all) => keepBelow(all, most));
    },
    async forget(key) {
      forgets += 1;
      await change((all) =>
        key === undefined ? keepBelow(NEW_PACES, all.most ?? null) : withoutPace(all, key),
      );
    },
  };
}

const refusalIfAny = (reply: Reply, shown: string | null): Failure | undefined =>
  reply.status === 200 ? undefined : refusal(reply, shown);

/** OpenData is asked for without a key; one that is only being tried has no id yet, and is not counted. */
const keyOf = (shown: string | null, credentialId: string | undefined): string | undefined =>
  shown === null ? NOBODY : credentialId;

function allowance(all: Paces, now: number, openOf: (key: string) => number): Allowance {
  const { keys, outage, most } = all;
  const down = isClosed(outage, now);
  const roomOf = (key: string): number => (down ? 0 : room(paceOf(all, key), now, openOf(key), most));
  const closed = Object.keys(keys).filter((key) => roomOf(key) === 0);
  const times = down ? [outage.closedUntil] : closed.map((key) => opensAt(paceOf(all, key), now, most));
  const opens = Math.min(...times.filter((time) => time !== undefined));
  return {
    room: roomOf,
    closed,
    down,
    probing: isProbing(outage),
    ...(opens < Number.POSITIVE_INFINITY && { opensAt: opens }),
  };
}

function outageAfter(
  outage: Outage,
  now: number,
  path: string,
  failure: Failure | undefined,
  random: number,
) {
  switch (failure?.kind) {
    case 'service-down':
      return worry(outage, now, { path, random, retryAfter: failure.retryAfter });
    case 'unreachable':
    case 'timed-out':
      return worry(outage, now, { path, random });
    // No call was made, or none that says anything about OS.
    case 'offline':
    case 'no-permission':
    case 'no-key':
      return outage;
    default:
      return NO_OUTAGE;
  }
}

/** True of what OS has let through, whatever it said: it counts against the limit. */
function isAnswered(failure: Failure | undefined): boolean {
  switch (failure?.kind) {
    case 'rate-limited':
    case 'service-down':
    case 'unreachable':
    case 'timed-out':
    case 'offline':
    case 'no-permission':
    case 'no-key':
      return false;
    default:
      return true;
  }
}
