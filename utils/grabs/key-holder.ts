import type { Clock, GrabStore } from '../ports.ts';
import type { Holding, KeyHold, KeyTrouble } from './hold.ts';
import { createWord } from './word.ts';

/** Keeps the words that stop the grabs of single keys (hold.ts). */
export interface KeyHolder {
  /** Those that stand now; one that holds nothing any more is lifted first. */
  check(): Promise<readonly KeyHold[]>;
  standing(): Promise<readonly KeyHold[]>;
  /** Whether one of this key stands, as far as this life knows; to be asked in the moment in which something would begin. */
  stops(credentialId: string): boolean;
  hold(holding: OfKey): Promise<void>;
  /** Of one key, or of all. */
  lift(credentialId?: string): Promise<void>;
  told(hold: KeyHold): Promise<void>;
}

type OfKey = Extract<Holding, { readonly why: KeyTrouble }>;

interface KeyHolderPorts {
  readonly store: Pick<GrabStore, 'readKeyHolds' | 'writeKeyHolds' | 'leftOf'>;
  readonly clock: Clock;
}

export function createKeyHolder({ store, clock }: KeyHolderPorts): KeyHolder {
  /** When each was last lifted in this life; a question outlives no life. */
  const lifted = new Map<string, number>();
  // Two keys may be refused in the same breath.
  const { change, last } = createWord(store.readKeyHolds, store.writeKeyHolds);

  return {
    check: () =>
      change(async (holds) => {
        const left = await Promise.all(holds.map(({ credentialId }) => store.leftOf(credentialId)));
        return left.includes(0) ? holds.filter((_, index) => left[index] !== 0) : holds;
      }),
    standing: store.readKeyHolds,
    stops: (credentialId) => last()?.some((one) => one.credentialId === credentialId) ?? false,
    async hold({ credentialId, why, asked }) {
      // It was asked with the key of before.
      if (asked < (lifted.get(credentialId) ?? 0)) return;
      const hold: KeyHold = { credentialId, why, at: clock.now(), told: false };
      await change((all) => (all.some((one) => one.credentialId === credentialId) ? all : [...all, hold]));
    },
    async lift(credentialId) {
      const isMeant = (id: string): boolean => id === (credentialId ?? id);
      if (credentialId !== undefined) lifted.set(credentialId, clock.now());
      await change((all) =>
        all.some((one) => isMeant(one.credentialId)) ? all.filter((one) => !isMeant(one.credentialId)) : all,
      );
    },
    async told({ credentialId }) {
      await change((all) =>
        all.map((one) => (one.credentialId === credentialId ? { ...one, told: true } : one)),
      );
    },
  };
}
