import { isForgotten } from '../credentials/credential.ts';
import type { Pacer } from '../data-hub/pacer.ts';
import type { Outcome } from '../failure.ts';
import type { News } from '../grabs/news.ts';
import type { Clock, CredentialStore, GrabStore, Surroundings } from '../ports.ts';
import type { WatchBook } from './book.ts';
import { watched } from './level.ts';
import { type Item, unattended, untold } from './news.ts';
import { type Circumstances, lookAgainIn, obstacle } from './obstacle.ts';
import { isLoud, type WatchPlan } from './plan.ts';
import { quietUntil } from './quiet.ts';
import { tidy } from './record.ts';
import { afterTrouble, dueAt, troubleTold, troubleToTell } from './schedule.ts';
import type { Unattended } from './unattended.ts';

export interface RoundPorts {
  readonly book: WatchBook;
  readonly credentials: Pick<CredentialStore, 'read'>;
  readonly plan: () => Promise<WatchPlan>;
  /** The one listing call; the watcher hears of its answer before this ends. */
  readonly refresh: () => Promise<Outcome<null>>;
  readonly queue: Pick<GrabStore, 'counts' | 'readHold' | 'readPartHolds'>;
  readonly pacer: Pick<Pacer, 'read'>;
  readonly unattended: Unattended;
  readonly weather: Surroundings['weather'];
  readonly tell: (news: News) => Promise<void>;
  readonly clock: Clock;
  readonly random: () => number;
}

/** What is done when the watch wakes: look if it is time, grab what is to be grabbed, tell what is to be told. */
export interface Round {
  /** Answers when there is something to do again. */
  run(): Promise<number | undefined>;
  /** Asks for the list, due or not. */
  look(): Promise<Outcome<null>>;
}

export function createRound(ports: RoundPorts): Round {
  const { book, credentials, plan, refresh, queue, pacer, clock, random, tell } = ports;

  async function run(): Promise<number | undefined> {
    const chosen = await plan();
    const record = await book.change((one) => tidy(one, clock.now()));
    if (!record) return undefined;
    const stopped = obstacle(await circumstances(chosen));
    let again: number | undefined;
    if (stopped === undefined && isDue(dueAt(record.schedule, chosen.every))) await look();
    if (stopped === undefined || stopped === 'no-room') again = await ports.unattended.take();
    const quiet = quietUntil(chosen.quiet, clock.now());
    if (quiet === undefined) await tellAll(chosen);
    return next(chosen, stopped && lookAgainIn(stopped), again, quiet);
  }

  const isDue = (due: number | undefined): boolean => due !== undefined && due <= clock.now();

  async function circumstances(chosen: WatchPlan): Promise<Circumstances> {
    const [credential, weather, hold, partHolds, counts, allowance] = await Promise.all([
      credentials.read(),
      ports.weather(),
      queue.readHold(),
      queue.readPartHolds(),
      queue.counts(),
      pacer.read(),
    ]);
    const isAnythingWatched = watched(chosen).length > 0;
    const hasKey = credential !== null && !isForgotten(credential);
    const isKeyHeld = partHolds.some(({ part }) => part.of === 'key' && part.credentialId === credential?.id);
    const room = allowance.room(credential?.id ?? '');
    return { ...weather, every: chosen.every, isAnythingWatched, hasKey, hold, isKeyHeld, counts, room };
  }

  async function look(): Promise<Outcome<null>> {
    const outcome = await refresh();
    if (outcome.ok) return outcome;
    await book.change((record) => ({
      ...record,
      schedule: afterTrouble(record.schedule, clock.now(), random(), outcome.failure),
    }));
    return outcome;
  }

  /** Told first and written then: killed between the two it is told again, in the place of the first. */
  async function tellAll(chosen: WatchPlan): Promise<void> {
    const record = await book.read();
    const failure = record && isLoud(chosen) ? troubleToTell(record.schedule) : undefined;
    if (failure) {
      await tell({ kind: 'errand', errand: { came: 'failed', failure, about: 'package' } });
      await book.change((one) => ({ ...one, schedule: troubleTold(one.schedule) }));
    }
    const items = record ? untold(record) : [];
    if (items.length === 0) return;
    await tell({ kind: 'digest', items });
    const told = new Set(items.map(nameOf));
    await book.change((one) => ({
      ...one,
      news: one.news.map((item) => (told.has(nameOf(item)) ? { ...item, isTold: true } : item)),
    }));
  }

  /** @param wait how long until it is worth looking again at what is in the way */
  async function next(
    chosen: WatchPlan,
    wait: number | undefined,
    again: number | undefined,
    quiet: number | undefined,
  ): Promise<number | undefined> {
    const [record, { opensAt = 0 }] = await Promise.all([book.read(), pacer.read()]);
    if (!record) return undefined;
    const [now, isWatched] = [clock.now(), watched(chosen).length > 0];
    const due = isWatched ? dueAt(record.schedule, chosen.every) : undefined;
    const blocked = wait === undefined ? undefined : Math.max(now + wait, opensAt);
    const isPending = unattended(record).length > 0;
    const isHeldBack = untold(record).length > 0 || record.batches.length > 0;
    return soonest([
      due === undefined || due > now ? due : (blocked ?? now + A_MOMENT),
      isPending ? (blocked ?? again) : undefined,
      isHeldBack ? quiet : undefined,
    ]);
  }

  return { run, look };
}

/** It is due, and nothing is in the way any more. Milliseconds. */
const A_MOMENT = 30_000;

/** An item as it was told: with another version it is another one. */
const nameOf = ({ packageId, at }: Item): string => `${packageId} ${at}`;

export const soonest = (times: readonly (number | undefined)[]): number | undefined => {
  const known = times.filter((time) => time !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
};
