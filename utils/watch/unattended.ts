import type { Shelf } from '../catalogue.ts';
import type { Pacer } from '../data-hub/pacer.ts';
import { supplyType } from '../data-hub/supply-type.ts';
import type { Versions } from '../data-hub/versions.ts';
import type { Accept } from '../grabs/accept.ts';
import type { Clock, GrabStore } from '../ports.ts';
import { chainOf } from '../versions/chain.ts';
import { chainSources, type ReadPast } from '../versions/past.ts';
import type { WatchBook } from './book.ts';
import { change, type Item, lessVersions, taken, unattended, wantedOf } from './news.ts';
import { hasRoom } from './obstacle.ts';
import { withBatch } from './record.ts';

/** Grabs what is to be grabbed by itself: all files, in one batch for all packages, so that its end is told once. */
export interface Unattended {
  /** Answers when to try again what could not be taken now. */
  take(): Promise<number | undefined>;
}

interface UnattendedPorts {
  readonly book: WatchBook;
  readonly shelf: Pick<Shelf, 'packages'>;
  readonly readPast: ReadPast;
  readonly versions: Pick<Versions, 'get'>;
  readonly accept: Accept['acceptVersions'];
  readonly queue: Pick<GrabStore, 'counts'>;
  readonly pacer: Pick<Pacer, 'read'>;
  readonly clock: Clock;
}

/** After a failure that may pass. Milliseconds. */
const AGAIN = 600_000;
/** When the rate budget is used up. */
const ROOM = 60_000;

export function createUnattended(ports: UnattendedPorts): Unattended {
  const { book, shelf, readPast, versions, accept, queue, pacer, clock } = ports;

  /** Asks for the files of each version, as long as there is room: what is on the shelf then costs nothing more. */
  async function prepare(credentialId: string, item: Item): Promise<Prepared> {
    for (const { id } of wantedOf(item)) {
      const [counts, { room }] = await Promise.all([queue.counts(), pacer.read()]);
      if (!hasRoom({ counts, room: room(credentialId) })) return { wait: ROOM };
      const version = await versions.get(credentialId, item.packageId, id);
      if (!version.ok) return version.failure.kind === 'not-found' ? { gone: id } : { wait: AGAIN };
    }
    return (await isBroken(credentialId, item)) ? 'broken' : 'ready';
  }

  /** OS is known to lack an update in between: what follows it can't be applied, so a person has to decide. */
  async function isBroken(credentialId: string, item: Item): Promise<boolean> {
    if (wantedOf(item).every((one) => supplyType(one.supplyType) !== 'change-only')) return false;
    const packages = (await shelf.packages(credentialId))?.value ?? [];
    const dataPackage = packages.find(({ id }) => id === item.packageId);
    if (!dataPackage) return false;
    const chain = chainOf(await chainSources(dataPackage, packages, (id) => readPast(credentialId, id)));
    const gap = 'gap' in chain ? chain.gap : undefined;
    // What is only unclear the next answer of OS may clear up.
    return gap !== undefined && gap.why !== 'unclear';
  }

  /** OS has that version no more. With the last one gone nothing is left to grab, so the digest tells of it. */
  const leaveOut = async (credentialId: string, { packageId }: Item, gone: string): Promise<void> =>
    void (await book.change(
      (record) => ({
        ...record,
        ...change(record, [packageId], (item) => lessVersions(item, [gone]) ?? toBeTold(item)),
      }),
      credentialId,
    ));

  const giveUp = async (credentialId: string, packageIds: readonly string[]): Promise<void> =>
    void (await book.change(
      (record) => ({ ...record, ...change(record, packageIds, toBeTold) }),
      credentialId,
    ));

  async function take(): Promise<number | undefined> {
    const record = await book.read();
    if (!record) return undefined;
    const { credentialId } = record;
    const wanted: { readonly packageId: string; readonly versionId: string }[] = [];
    let again: number | undefined;
    for (const item of unattended(record)) {
      const came = await prepare(credentialId, item);
      if (came === 'ready') {
        wanted.push(...wantedOf(item).map(({ id }) => ({ packageId: item.packageId, versionId: id })));
      } else if (came === 'broken') {
        await giveUp(credentialId, [item.packageId]);
      } else if ('gone' in came) {
        await leaveOut(credentialId, item, came.gone);
        return take();
      } else {
        again = clock.now() + came.wait;
        break;
      }
    }
    if (wanted.length === 0) return again;
    const outcome = await accept(credentialId, wanted);
    if (!outcome.ok && outcome.failure.kind !== 'not-found') return clock.now() + AGAIN;
    if (!outcome.ok) {
      // There is nothing in them to grab.
      await giveUp(
        credentialId,
        wanted.map(({ packageId }) => packageId),
      );
      return again;
    }
    const { batchId } = outcome.value;
    await book.change((one) => {
      const next = { ...one, ...taken(one, wanted) };
      return batchId === undefined ? next : withBatch(next, batchId);
    }, credentialId);
    return again;
  }

  return { take };
}

type Prepared = 'ready' | 'broken' | { readonly gone: string } | { readonly wait: number };

const toBeTold = (item: Item): Item => ({ ...item, level: 'notify', isTold: false, isSeen: false });
