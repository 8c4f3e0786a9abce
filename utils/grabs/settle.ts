import type { Failure } from '../failure.ts';
import type { Clock, Downloads, GrabStore, Lifetime, SeenDownload, Surroundings } from '../ports.ts';
import type { Grab } from './grab.ts';
import { holdFor } from './hold.ts';
import type { Holder } from './holder.ts';
import { look } from './look.ts';
import { sharedTrouble } from './part-hold.ts';
import type { PartHolder } from './part-holder.ts';
import { reconcile } from './reconcile.ts';
import { setback } from './retry.ts';
import { isPathless, nextSignAt, type PromptSign, promptSign } from './save-prompt.ts';
import { soonest } from './soonest.ts';

export interface SettlePorts {
  readonly store: GrabStore;
  readonly downloads: Downloads;
  readonly lifetime: Lifetime;
  /** One that this life was busy with when a write failed: it is treated as if that life were over. */
  readonly isLeft?: (grab: Grab) => boolean;
  readonly surroundings: Pick<Surroundings, 'weather'>;
  readonly clock: Clock;
  readonly random: () => number;
  /** Whether the browser is known to ask where to save each file. */
  readonly asks: () => boolean;
  readonly holder: Pick<Holder, 'hold'>;
  readonly parts: Pick<PartHolder, 'failed' | 'isShared' | 'written'>;
}

/** What holding the store against the browser has shown. */
export interface Settled {
  readonly moved: boolean;
  /** An orphan was found: what has become of it meanwhile is worth another look at once. */
  readonly adopted: boolean;
  /** A download of ours has ended, well or not. */
  readonly ended: boolean;
  /** What was seen of the browser's setting. */
  readonly sign: PromptSign | undefined;
  /** When to look again at downloads that have no path yet. */
  readonly lookAt: number | undefined;
}

/** Holds what is with the browser, or on the way to it, against what the browser says. */
export async function settle(grabs: readonly Grab[], ports: SettlePorts): Promise<Settled> {
  const { downloads, lifetime, clock, isLeft = () => false } = ports;
  const [seen, session] = await Promise.all([
    look(grabs, downloads, lifetime.life, isLeft),
    lifetime.session(),
  ]);
  // Side by side: each is about another file, and the store writes together what comes together.
  const all = await Promise.all(grabs.map((grab) => settleOne(grab, seen.get(grab.id), session, ports)));
  const moves = all.filter((one) => one !== undefined);
  const [now, asks] = [clock.now(), ports.asks()];
  const handed = grabs.flatMap((grab) => {
    const download = seen.get(grab.id);
    return download ? [{ grab, download }] : [];
  });
  const signs = handed.map(({ grab, download }) => promptSign(grab, download, now, asks));
  const pathless = handed.filter(({ grab, download }) => isPathless(grab, download));
  return {
    moved: moves.length > 0,
    adopted: moves.some(({ adopted }) => adopted),
    ended: moves.some(({ ended }) => ended),
    sign: signs.find((sign) => sign === 'asks') ?? signs.find((sign) => sign),
    lookAt: soonest(pathless.map(({ grab }) => nextSignAt(grab, asks))),
  };
}

async function settleOne(
  grab: Grab,
  download: SeenDownload | undefined,
  session: string,
  ports: SettlePorts,
): Promise<Pick<Settled, 'adopted' | 'ended'> | undefined> {
  const { store, downloads, lifetime, clock } = ports;
  const life = ports.isLeft?.(grab) ? '' : lifetime.life;
  const sight = { now: clock.now(), life, session, download, asks: ports.asks() };
  const move = reconcile(grab, sight);
  if (!move) return undefined;
  const { tidy } = move;
  // The wrong file goes before it could be taken for right; everything else after the move is written.
  if (download && tidy === 'remove-file') await downloads.removeFile(download.id);
  const isMade =
    'failure' in move
      ? await fail(grab, await inThisWeather(move.failure, ports), ports)
      : await store.move(grab, move.state);
  if (!isMade) return undefined;
  if ('state' in move && move.state.kind === 'done') await ports.parts.written(grab);
  if (download && tidy === 'resume') await downloads.resume(download.id);
  else if (download && tidy) await downloads.discard(download.id);
  return {
    adopted: grab.state.kind === 'handing',
    ended: grab.state.kind === 'handed' && tidy !== 'resume',
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

/** Writes what a failure makes of a grab, and of what it shares with others; false when somebody moved it meanwhile. */
export async function fail(
  grab: Grab,
  failure: Failure,
  {
    store,
    clock,
    random,
    holder,
    parts,
  }: Pick<SettlePorts, 'store' | 'clock' | 'random' | 'holder' | 'parts'>,
): Promise<boolean> {
  const now = clock.now();
  const shared = sharedTrouble(grab, failure, now);
  const isShared = shared !== undefined && parts.isShared(shared);
  const { state, ...counted } = setback(grab, failure, { now, random: random(), isShared });
  if (!(await store.move(grab, state, counted))) return false;
  if (shared) await parts.failed(shared);
  const fact = holdFor(failure);
  if (fact) await holder.hold(fact);
  return true;
}
