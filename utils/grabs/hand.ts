import type { Failure } from '../failure.ts';
import type { Clock, Downloads, GrabStore, Lifetime } from '../ports.ts';
import { putAway } from './abandoned.ts';
import type { Grab, GrabState } from './grab.ts';

export interface HandPorts {
  readonly store: GrabStore;
  readonly downloads: Downloads;
  readonly lifetime: Lifetime;
  readonly clock: Clock;
}

/** A grab whose link waits in memory: its state is `signing`. */
export interface Signed {
  readonly grab: Grab;
  readonly link: string;
  readonly linkHash: string;
  readonly at: number;
}

/**
 * Takes one signed grab to the browser: intent, hand-over, id. Each step is written before it is taken, and every
 * write holds only if nobody moved the grab meanwhile (a cancel does). Killed between any two lines,
 * `reconcile` knows what to do with what the store says.
 *
 * @returns the browser's refusal, when there was one
 */
export async function hand(
  { grab: signing, link, linkHash, at: signedAt }: Signed,
  { store, downloads, lifetime, clock }: HandPorts,
): Promise<{ readonly grab: Grab; readonly failure: Failure } | undefined> {
  const session = await lifetime.session();
  const { life } = lifetime;
  const handing = await step(signing, { kind: 'handing', at: clock.now(), life, session, linkHash });
  if (!handing) return undefined;
  const started = await downloads.start(link, handing);
  if (!started.ok) return { grab: handing, failure: started.failure };

  const downloadId = started.value;
  const inBrowser = { downloadId, session, linkHash, signedAt, resumed: false };
  const handed = await step(handing, { kind: 'handed', at: clock.now(), ...inBrowser });
  if (!handed) {
    await putAway(downloadId, signing, { store, downloads });
    await store.forgetAbandoned([linkHash]);
  }
  return undefined;

  async function step(grab: Grab, state: GrabState): Promise<Grab | undefined> {
    return (await store.move(grab, state)) ? { ...grab, state } : undefined;
  }
}
