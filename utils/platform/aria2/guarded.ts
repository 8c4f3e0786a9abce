import type { Answer, Call } from '../../aria2/rpc.ts';
import { bad, good, type Outcome } from '../../failure.ts';
import { askAria2 } from './ask.ts';
import type { Aria2Keeper } from './choice-store.ts';

export interface GuardedAria2 {
  ask(calls: readonly Call[]): Promise<Outcome<readonly Answer[]>>;
  /** The next call asks with a wrong token first. */
  distrust(): void;
}

const PROBE: readonly Call[] = [{ method: 'getVersion' }];

/** An error of aria2's has 70 bytes. */
const PROBE_BYTES = 10_000;

/**
 * Asks once with a wrong token before the right one is sent, and again after each failure. An aria2 that answers obeys
 * anybody, so Trig doesn't use it; and what doesn't refuse as aria2 does never sees the right token, or a link.
 */
export function createGuardedAria2(keeper: Pick<Aria2Keeper, 'read' | 'token'>): GuardedAria2 {
  let isTrusted = false;

  async function probe(): Promise<Outcome<null>> {
    const probed = await askAria2(PROBE, await keeper.read(), crypto.randomUUID(), PROBE_BYTES);
    if (!probed.ok) return probed.failure.kind === 'aria2-refused' ? good(null) : probed;
    const [answer] = probed.value;
    return bad({ kind: answer && 'result' in answer ? 'aria2-open' : 'aria2-strange' });
  }

  return {
    async ask(calls) {
      if (!isTrusted) {
        const probed = await probe();
        if (!probed.ok) return probed;
      }
      const [choice, token] = await Promise.all([keeper.read(), keeper.token()]);
      const answers = await askAria2(calls, choice, token);
      isTrusted = answers.ok;
      return answers;
    },
    distrust() {
      isTrusted = false;
    },
  };
}
