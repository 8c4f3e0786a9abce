import type { Clock, GrabStore } from '../ports.ts';
import { type GrabCounts, unfinished } from './counts.ts';
import type { Carrier, Grab } from './grab.ts';
import {
  afterFailure,
  afterSuccess,
  type Holdable,
  holdsBack,
  inTest,
  isSamePart,
  isStanding,
  isTestDue,
  type Part,
  type PartHold,
  type Shared,
  testTime,
} from './part-hold.ts';
import { soonest } from './soonest.ts';
import { createWord } from './word.ts';

/** Stores what holds parts of the queue (part-hold.ts): the grabs of one key, of one batch, or of one disk. */
export interface PartHolder {
  /** Those that hold something now; one that has nothing left to hold is dropped first. */
  check(): Promise<readonly PartHold[]>;
  standing(): Promise<readonly PartHold[]>;
  /** True if the grab has to wait, from memory. Check right before starting anything. */
  stops(grab: Holdable): boolean;
  /** True if other files have failed that way too, from memory. */
  isShared(trouble: Pick<Shared, 'part' | 'why'>): boolean;
  /** A file failed in a way that others may share. */
  failed(shared: Shared): Promise<void>;
  /** The batch waits until the person has answered: it is resumed or cancelled. */
  ask(batchId: string): Promise<void>;
  /** A file was written: grabs that waited for a hold which that lifts are queued again. */
  written(grab: Grab): Promise<void>;
  /** True while files of some size have no room on that disk, from memory. */
  isDiskHeld(carrier: Carrier): boolean;
  /** Begins the tests that are due. @returns the grabs that try, one for each hold */
  test(): Promise<readonly Grab[]>;
  /** When the next test is due. */
  testAt(): number | undefined;
  /** Lifts the hold of one part; without one, all of them. */
  lift(part?: Part): Promise<void>;
  told(hold: PartHold): Promise<void>;
}

interface PartHolderPorts {
  readonly store: Pick<
    GrabStore,
    'readPartHolds' | 'writePartHolds' | 'leftOf' | 'batch' | 'counts' | 'read' | 'move' | 'inStates'
  >;
  readonly clock: Clock;
}

export function createPartHolder({ store, clock }: PartHolderPorts): PartHolder {
  /** When each key was last lifted in this life; a question outlives no life. */
  const lifted = new Map<string, number>();
  // Two files may fail in the same moment.
  const { change, last } = createWord(store.readPartHolds, store.writePartHolds);

  async function left({ part }: PartHold, counts: GrabCounts): Promise<number> {
    if (part.of === 'key') return store.leftOf(part.credentialId);
    if (part.of === 'disk') return unfinished(counts);
    const batch = await store.batch(part.batchId);
    return batch ? unfinished(batch.counts) : 0;
  }

  /** What waited because its file could not be written tries again now. */
  async function release(holds: readonly PartHold[]): Promise<void> {
    for (const { why, evidence } of holds) {
      for (const { grabId } of evidence) {
        const grab = await store.read(grabId);
        const isWaiting = grab?.state.kind === 'waiting' && grab.state.why.kind === why;
        if (isWaiting) await store.move(grab, { kind: 'queued' });
      }
    }
  }

  /** The one that has tried least often, of those that nothing else holds back. */
  async function pick(hold: PartHold, holds: readonly PartHold[]): Promise<Grab | undefined> {
    const { part } = hold;
    if (part.of === 'key') return undefined;
    const found = await store.inStates(
      ['queued', 'waiting'],
      CANDIDATES,
      part.of === 'batch' ? { batchId: part.batchId } : { carrier: part.carrier },
    );
    return found
      .filter((grab) => holdsBack(hold, grab) && !holds.some((one) => one !== hold && holdsBack(one, grab)))
      .sort((a, b) => a.tries - b.tries)[0];
  }

  return {
    async check() {
      const holds = await change(async (all) => {
        if (all.length === 0) return all;
        const counts = await store.counts();
        const wanted = await Promise.all(all.map((hold) => left(hold, counts)));
        return wanted.includes(0) ? all.filter((_, index) => wanted[index] !== 0) : all;
      });
      return holds.filter(isStanding);
    },
    standing: async () => (await store.readPartHolds()).filter(isStanding),
    stops: (grab) => last()?.some((hold) => holdsBack(hold, grab)) ?? false,
    isShared: (trouble) => last()?.some((hold) => isStanding(hold) && isSame(hold, trouble)) ?? false,
    isDiskHeld: (carrier) =>
      last()?.some((hold) => isStanding(hold) && isSamePart(hold.part, { of: 'disk', carrier })) ?? false,
    async failed(shared) {
      // It was asked with the key of before; a lifting that lies ahead was before the clock was set back.
      const at = shared.part.of === 'key' ? (lifted.get(shared.part.credentialId) ?? 0) : 0;
      if (shared.part.of === 'key' && shared.asked < at && at <= clock.now()) return;
      await change((holds) => afterFailure(holds, shared, clock.now()));
    },
    async ask(batchId) {
      const part: Part = { of: 'batch', batchId };
      const hold = {
        part,
        why: 'save-prompt',
        at: clock.now(),
        told: false,
        evidence: [],
        tests: 0,
      } as const;
      await change((holds) => (holds.some((one) => isSame(one, hold)) ? holds : [...holds, hold]));
    },
    async written(grab) {
      if (last()?.length === 0) return;
      let before: readonly PartHold[] = [];
      const after = await change((holds) => {
        before = holds;
        const next = afterSuccess(holds, grab);
        return next.length === holds.length && next.every((one) => holds.includes(one)) ? holds : next;
      });
      const isHeld = (hold: PartHold): boolean => after.some((one) => isStanding(one) && isSame(one, hold));
      await release(before.filter((hold) => isStanding(hold) && !isHeld(hold)));
    },
    async test() {
      if (!last()?.some((hold) => isTestDue(hold, clock.now()))) return [];
      const chosen: Grab[] = [];
      await change((holds) => {
        const now = clock.now();
        const next = holds.map(async (hold) => {
          if (!isTestDue(hold, now)) return hold;
          const grab = await pick(hold, holds);
          if (grab) chosen.push(grab);
          return inTest(hold, grab?.id, now);
        });
        return Promise.all(next);
      });
      return chosen;
    },
    testAt: () => soonest((last() ?? []).map(testTime)),
    async lift(part) {
      if (part?.of === 'key') lifted.set(part.credentialId, clock.now());
      let gone: readonly PartHold[] = [];
      await change((holds) => {
        gone = holds.filter((hold) => part === undefined || isSamePart(hold.part, part));
        return gone.length > 0 ? holds.filter((hold) => !gone.includes(hold)) : holds;
      });
      await release(gone);
    },
    async told(hold) {
      await change((holds) => holds.map((one) => (isSame(one, hold) ? { ...one, told: true } : one)));
    },
  };
}

const isSame = (one: Pick<PartHold, 'part' | 'why'>, other: Pick<PartHold, 'part' | 'why'>): boolean =>
  one.why === other.why && isSamePart(one.part, other.part);

/** A test looks at so many grabs at most. */
const CANDIDATES = 50;
