import type { Failure } from '../failure.ts';
import type { Clock, Downloads, GrabStore, Lifetime, SeenDownload, Surroundings } from '../ports.ts';
import type { Grab } from './grab.ts';
import type { Holding } from './hold.ts';
import { look } from './look.ts';
import { reconcile } from './reconcile.ts';
import { setback } from './retry.ts';

export interface SettlePorts {
  readonly store: GrabStore;
  readonly downloads: Downloads;
  readonly lifetime: Lifetime;
  readonly surroundings: Pick<Surroundings, 'weather'>;
  readonly clock: Clock;
  readonly random: () => number;
}

/** What holding the store against the browser has shown. */
export interface Settled {
  readonly moved: boolean;
  /** An orphan was found: what has become of it meanwhile is worth another look at once. */
  readonly adopted: boolean;
  /** A download of ours has ended, well or not. */
  readonly ended: boolean;
  readonly hold: Holding | undefined;
}

/** Holds what is with the browser, or on the way to it, against what the browser says. */
export async function settle(grabs: readonly Grab[], ports: SettlePorts): Promise<Settled> {
  const { downloads, lifetime } = ports;
  const [seen, session] = await Promise.all([look(grabs, downloads, lifetime.life), lifetime.session()]);
  // Side by side: each is about another file, and the store writes together what comes together.
  const all = await Promise.all(grabs.map((grab) => settleOne(grab, seen.get(grab.id), session, ports)));
  const moves = all.filter((one) => one !== undefined);
  return {
    moved: moves.length > 0,
    adopted: moves.some(({ adopted }) => adopted),
    ended: moves.some(({ ended }) => ended),
    hold: moves.find(({ hold }) => hold)?.hold,
  };
}

async function settleOne(
  grab: Grab,
  download: SeenDownload | undefined,
  session: string,
  ports: SettlePorts,
): Promise<Omit<Settled, 'moved'> | undefined> {
  const { store, downloads, lifetime, clock } = ports;
  const move = reconcile(grab, { now: clock.now(), life: lifetime.life, session, download });
  if (!move) return undefined;
  const { tidy } = move;
  // The wrong file goes before it could be taken for right; everything else after the move is written.
  if (download && tidy === 'remove-file') await downloads.removeFile(download.id);
  const made =
    'failure' in move
      ? await fail(grab, await inThisWeather(move.failure, ports), ports)
      : (await store.move(grab, move.state))
        ? NOTHING
        : undefined;
  if (!made) return undefined;
  if (download && tidy === 'resume') await downloads.resume(download.id);
  else if (download && tidy) await downloads.discard(download.id);
  return {
    adopted: grab.state.kind === 'handing',
    ended: grab.state.kind === 'handed' && tidy !== 'resume',
    hold: made.hold,
  };
}

/**
 * Firefox cancels what it downloads when the connection goes, and gives no reason where nothing had come yet
 * (measured: 153): nobody has cancelled anything then.
 */
async function inThisWeather(
  failure: Failure,
  { surroundings }: Pick<SettlePorts, 'surroundings'>,
): Promise<Failure> {
  if (failure.kind !== 'cancelled-in-browser' && failure.kind !== 'browser-error') return failure;
  const { online } = await surroundings.weather();
  return online ? failure : { kind: 'offline' };
}

/** Writes what a failure makes of a grab; `undefined` when somebody moved it meanwhile. */
export async function fail(
  grab: Grab,
  failure: Failure,
  { store, clock, random }: Pick<SettlePorts, 'store' | 'clock' | 'random'>,
): Promise<Written | undefined> {
  const { state, tries, hold } = setback(grab, failure, clock.now(), random());
  if (!(await store.move(grab, state, tries))) return undefined;
  return hold ? { hold } : {};
}

interface Written {
  readonly hold?: Holding;
}

const NOTHING: Written = {};
