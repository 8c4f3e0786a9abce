import type { Pace } from '../../../utils/data-hub/pace.ts';
import { createPacer, type Pacer } from '../../../utils/data-hub/pacer.ts';
import type { Paces } from '../../../utils/data-hub/paces.ts';
import { bad, type Failure, good } from '../../../utils/failure.ts';
import { NOBODY } from '../../../utils/grabs/grab.ts';
import type { Api, Redirects } from '../../../utils/ports.ts';

interface PacerWorld {
  now: number;
  stored: Paces | undefined;
  writes: number;
}

/** What outlives a pacer: the clock and the database. */
export const world: PacerWorld = { now: 0, stored: undefined, writes: 0 };

export const beginAnew = (): void =>
  void Object.assign(world, { now: 1_700_000_000_000, stored: undefined, writes: 0 });

export const newPacer = (): Pacer =>
  createPacer({
    store: {
      read: async () => world.stored,
      async write(paces) {
        world.writes += 1;
        world.stored = paces;
      },
    },
    clock: { now: () => world.now },
    random: () => 0.5,
  });

export const settled = () => new Promise((resolve) => setTimeout(resolve));

export const answering = (status: number, retryAfter: string | null = null): Api => ({
  ask: async () => good({ status, text: '', retryAfter }),
});
export const failing = (failure: Failure): Api & Redirects => ({ ask: async () => bad(failure) });
export const passing: Redirects = { ask: async () => good('https://x.test') };

/** Signs as many files with that key, as the queue does. */
export async function signAll(pacer: Pacer, key: string, redirects: Redirects, ...paths: readonly string[]) {
  const door = pacer.redirects(redirects);
  return Promise.all(
    paths.map((path) => pacer.counted(key, () => door.ask(path, key === NOBODY ? null : 'KEY', key))),
  );
}
export const files = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, nth) => `/f${nth}`);
export const paceOf = async (pacer: Pacer, key: string): Promise<Pace | undefined> => {
  await pacer.read();
  await settled();
  return world.stored?.keys[key];
};
export const usedOf = async (pacer: Pacer, key: string) =>
  (await paceOf(pacer, key))?.recent.reduce((sum, { calls }) => sum + calls, 0) ?? 0;

/** A key for which 50 a minute was learned. */
export async function withLimit(key = 'k1'): Promise<Pacer> {
  const pacer = newPacer();
  await signAll(pacer, key, passing, ...files(50));
  await signAll(pacer, key, failing({ kind: 'rate-limited' }), '/x');
  return pacer;
}
