import type { Commands } from '../commands.ts';
import type { DataPackage } from '../data-hub/data-package.ts';
import { good, type Outcome } from '../failure.ts';
import type { Batch } from '../grabs/batch.ts';
import { oneAtATime } from '../grabs/one-at-a-time.ts';
import { type Level, watched } from './level.ts';
import {
  change,
  current,
  type Item,
  NOTHING_KNOWN,
  notice,
  taken,
  unattended,
  untold,
  wantedOf,
} from './news.ts';
import { levelIn } from './plan.ts';
import { quietUntil } from './quiet.ts';
import { tidy } from './record.ts';
import { createRound, type RoundPorts, soonest } from './round.ts';
import { afterListing, dueAt } from './schedule.ts';
import { settled } from './settle.ts';

/** Looks for new versions now and then, tells of them once, and grabs those that are to be grabbed by themselves. */
export interface Watcher {
  /** Does what is due. Every wake-up calls it. */
  tick(): Promise<void>;
  /** OS has answered a listing, whoever asked for it. @param isNewKey it came with a key that was just saved */
  listed(credentialId: string, packages: readonly DataPackage[], isNewKey: boolean): Promise<void>;
  /** Asks now: a person waits. Answers how many packages have news. */
  lookNow(): Promise<Outcome<number>>;
  /** What was chosen about packages or about the watch, or which key is in use, has changed: it does what follows from that after this ends. */
  chosen(): Promise<void>;
  settle(ask: Parameters<Commands['settleNews']>[0]): Promise<void>;
  /** What it takes to be up to date with the news of these packages, or of all. */
  wanted(packageIds: readonly string[] | undefined): Promise<readonly Wanted[]>;
  /** Files of these versions are on their way. */
  taken(versions: readonly Wanted[]): Promise<void>;
  /** That key goes, and with it all that was listed with it. What was chosen stays, as pins do. */
  forget(credentialId: string): Promise<void>;
  /** Everything has gone. */
  forgetAll(): Promise<void>;
  /** False of a batch that nobody pressed a button for, in quiet hours. */
  mayTell(batch: Batch): Promise<boolean>;
}

interface Wanted {
  readonly packageId: string;
  readonly versionId: string;
}

interface WatcherPorts extends RoundPorts {
  /** Wakes us then, also from the dead, and again soon after if this is not called meanwhile; `undefined`: not at all. */
  readonly wakeAt: (at: number | undefined) => Promise<void>;
  /** What there is to show has changed. */
  readonly reflect: () => void;
}

/** Whoever has the popup open sees it there; a digest comes if they do not. Milliseconds. */
const TIME_TO_SEE = 60_000;

export function createWatcher(ports: WatcherPorts): Watcher {
  const { book, plan, clock, random, wakeAt, reflect } = ports;
  const round = createRound(ports);

  const tick = oneAtATime(async () => {
    await wakeAt(await round.run());
    reflect();
  });

  /** After a listing that somebody else has asked for, or a choice. */
  async function wakeLater(): Promise<void> {
    const [chosen, record] = await Promise.all([plan(), book.read()]);
    if (!record) return wakeAt(undefined);
    const isPending = untold(record).length + unattended(record).length > 0;
    await wakeAt(
      soonest([
        isPending ? clock.now() + TIME_TO_SEE : undefined,
        watched(chosen).length > 0 ? dueAt(record.schedule, chosen.every) : undefined,
      ]),
    );
  }

  return {
    tick,
    async listed(credentialId, packages, isNewKey) {
      const chosen = await plan();
      await book.change((record) => {
        const now = clock.now();
        // Another client's key sees other packages: all of them would be news.
        const isOther = isNewKey && packages.every(({ id }) => record.known[id] === undefined);
        const next = notice(isOther ? NOTHING_KNOWN : record, packages, {
          levelOf: (id, isNew) => (isOther ? 'off' : levelIn(chosen, id, isNew)),
          now,
        });
        const found = next.news.filter(({ at }) => at === now).length;
        return { ...record, ...next, schedule: afterListing(now, random(), found) };
      }, credentialId);
      await wakeLater();
      reflect();
    },
    async lookNow() {
      const outcome = await round.look();
      if (!outcome.ok) return outcome;
      await tick();
      return good((await book.read())?.schedule.found ?? 0);
    },
    async chosen() {
      const all = await plan();
      await book.change((record) => {
        const ids = record.news.map(({ packageId }) => packageId);
        const next = change(record, ids, (item) =>
          lessWanted(item, levelIn(all, item.packageId, item.isNewPackage)),
        );
        return { ...record, ...next };
      });
      // Set before it is answered: what is killed from here on is woken again.
      await wakeLater();
      void tick();
    },
    async settle(ask) {
      await book.change((record) => settled(tidy(record, clock.now()), ask, clock.now()));
      reflect();
    },
    async wanted(packageIds) {
      const record = await book.read();
      return (record ? current(record) : [])
        .filter(({ packageId }) => !packageIds || packageIds.includes(packageId))
        .flatMap((item) => wantedOf(item).map(({ id }) => ({ packageId: item.packageId, versionId: id })));
    },
    async taken(versions) {
      await book.change((record) => {
        const isNews = record.news.some((item) => versions.some((one) => one.packageId === item.packageId));
        return isNews ? { ...record, ...taken(record, versions) } : record;
      });
      reflect();
    },
    forget: book.forget,
    async forgetAll() {
      book.forgetAll();
      await wakeAt(undefined);
    },
    async mayTell({ id, credentialId }) {
      const [{ quiet }, record] = await Promise.all([plan(), book.read(credentialId)]);
      return quietUntil(quiet, clock.now()) === undefined || !record?.batches.includes(id);
    },
  };
}

/**
 * What is new already is not grabbed because "grab" is chosen: arrow keys pass it on their way through a list. A choice
 * for less holds at once; what stands in the popup stays there until it is dismissed.
 */
function lessWanted(item: Item, level: Level): Item {
  const isLess = item.level === 'grab' && level !== 'grab';
  const isHeard = item.isTold || level === 'off' || level === 'badge';
  return { ...item, level: isLess ? 'notify' : item.level, isTold: isHeard };
}
