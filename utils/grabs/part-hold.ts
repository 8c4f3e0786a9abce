import type { Said } from '../data-hub/said.ts';
import { type Failure, saidOf } from '../failure.ts';
import { type Carrier, carrierOf, type Grab } from './grab.ts';

/**
 * A hold of a part of the queue; everything else goes on (hold.ts has the diagram). That of a batch or a disk begins as a
 * suspicion: it stops nothing until a second file has failed the same way.
 */
export interface PartHold {
  readonly part: Part;
  readonly why: PartTrouble;
  readonly at: number;
  /** The person is told once. */
  readonly told: boolean;
  /** The files that failed this way, each by its first failure; empty of a key. */
  readonly evidence: readonly Evidence[];
  /** What OS said about the key. */
  readonly said?: Said;
  /** When a file tries whether the reason is gone; absent where something else lifts the hold. */
  readonly testAt?: number;
  /** How often that was in vain. */
  readonly tests: number;
  /** The grab that tries. */
  readonly testedBy?: string;
}

/** What a hold is about: the grabs of one key, of one batch, or all that one program puts on the disk. */
export type Part =
  | { readonly of: 'key'; readonly credentialId: string }
  | { readonly of: 'batch'; readonly batchId: string }
  | { readonly of: 'disk'; readonly carrier: Carrier };

/** A file that failed; `size` in bytes, absent where OS gives none. */
export interface Evidence {
  readonly grabId: string;
  readonly fileName: string;
  readonly size?: number;
}

/** `save-prompt`: the browser asks where to save each file, and the person has not said yet whether to go on. */
type PartTrouble = KeyTrouble | FileTrouble | 'save-prompt';

export type KeyTrouble = (typeof OF_KEY)[number];

/** What other files may share. */
export type FileTrouble = (typeof OF_FILES)[number];

const OF_KEY = ['no-key', 'key-refused'] as const satisfies readonly Failure['kind'][];

const OF_FILES = ['folder-refused', 'disk-full'] as const satisfies readonly Failure['kind'][];

export const isOfKey = (why: string): why is KeyTrouble => OF_KEY.some((one) => one === why);

/** What a failure says of more than its own file. */
export interface Shared {
  readonly part: Part;
  readonly why: PartTrouble;
  readonly grabId: string;
  /** Absent where the file has failed before: a second failure of one file says nothing of the others. */
  readonly evidence?: Evidence;
  readonly said?: Said;
  /** When the question was asked that had this answer. */
  readonly asked: number;
}

/** What a failure may mean for more than its grab; `undefined` when it is the file's own. */
export function sharedTrouble(grab: Grab, failure: Failure, now: number): Shared | undefined {
  const { id: grabId, credentialId, batchId, state } = grab;
  const asked = state.kind === 'signing' ? state.at : now;
  const key = OF_KEY.find((why) => why === failure.kind);
  if (key) {
    const said = saidOf(failure);
    return { part: { of: 'key', credentialId }, why: key, grabId, asked, ...(said && { said }) };
  }
  const why = OF_FILES.find((one) => one === failure.kind);
  if (!why) return undefined;
  const part: Part =
    why === 'disk-full' ? { of: 'disk', carrier: carrierOf(grab) } : { of: 'batch', batchId };
  return { part, why, grabId, asked, ...(grab.tries === 0 && { evidence: evidenceOf(grab) }) };
}

const evidenceOf = ({ id, fileName, size }: Grab): Evidence => ({
  grabId: id,
  fileName,
  ...(size !== undefined && { size }),
});

/** Two files, the word of OS about a key, or a question to the person. */
export const isStanding = ({ part, why, evidence }: PartHold): boolean =>
  part.of === 'key' || why === 'save-prompt' || evidence.length > 1;

/** A grab, or one that is about to be made. */
export type Holdable = Pick<Grab, 'credentialId'> &
  Partial<Pick<Grab, 'id' | 'batchId' | 'carrier' | 'size'>>;

/** True of the grabs that a hold is about. */
export const isOf = (part: Part, grab: Holdable): boolean => {
  switch (part.of) {
    case 'key':
      return part.credentialId === grab.credentialId;
    case 'batch':
      return part.batchId === grab.batchId;
    case 'disk':
      return part.carrier === carrierOf(grab);
    default:
      return part satisfies never;
  }
};

export const isSamePart = (one: Part, other: Part): boolean => JSON.stringify(one) === JSON.stringify(other);

/** True when the grab has to wait for this hold. Of a full disk, a file that is smaller than all that failed may fit. */
export function holdsBack(hold: PartHold, grab: Holdable): boolean {
  if (!isStanding(hold) || !isOf(hold.part, grab)) return false;
  if (hold.testedBy !== undefined && hold.testedBy === grab.id) return false;
  return hold.part.of !== 'disk' || (grab.size ?? Number.POSITIVE_INFINITY) >= smallest(hold);
}

/** Bytes; a file without a size may have been of any. */
export const smallest = ({ evidence }: PartHold): number =>
  Math.min(...evidence.map(({ size }) => size ?? 0));

/** The holds after one more failure that may be shared. */
export function afterFailure(
  holds: readonly PartHold[],
  { part, why, grabId, evidence, said }: Shared,
  now: number,
): readonly PartHold[] {
  // A key is held once, whatever else is wrong with it.
  const before = holds.find((hold) => isSamePart(hold.part, part) && (part.of === 'key' || hold.why === why));
  if (!before) {
    if (part.of !== 'key' && !evidence) return holds;
    const hold = { part, why, at: now, told: false, evidence: evidence ? [evidence] : [], tests: 0 };
    return [
      ...holds,
      part.of === 'key' ? { ...hold, ...(said && { said }) } : { ...hold, testAt: nextTest(hold, now) },
    ];
  }
  const isNew = evidence !== undefined && before.evidence.every((one) => one.grabId !== grabId);
  const isTest = before.testedBy === grabId;
  if (!isNew && !isTest) return holds;
  const { testedBy, ...rest } = before;
  const after: PartHold = {
    ...rest,
    // It is held from the second file on.
    at: isStanding(before) ? before.at : now,
    evidence: isNew ? [...before.evidence.slice(0, MOST_EVIDENCE), evidence] : before.evidence,
    tests: before.tests + (isTest ? 1 : 0),
    ...(!isTest && testedBy !== undefined && { testedBy }),
  };
  const timed = part.of === 'key' ? after : { ...after, testAt: nextTest(after, now) };
  return holds.map((hold) => (hold === before ? timed : hold));
}

/** The holds after a file was written: what it disproves is gone. */
export const afterSuccess = (holds: readonly PartHold[], grab: Grab): readonly PartHold[] =>
  holds.flatMap((hold) => {
    if (hold.part.of === 'key' || hold.why === 'save-prompt' || !isOf(hold.part, grab)) return [hold];
    if (hold.part.of === 'batch') return [];
    // There was room for this one: only what is larger may still not fit.
    const evidence = hold.evidence.filter(({ size }) => (size ?? 0) > (grab.size ?? 0));
    if (evidence.length === hold.evidence.length) return [hold];
    return evidence.length > 0 ? [{ ...hold, evidence, tests: 0 }] : [];
  });

/**
 * The hold while a grab tries whether its reason is gone. The next test is set at once: a background that dies during
 * this one, or finds no grab to try with, tries again then.
 */
export function inTest(
  { testedBy: _, ...hold }: PartHold,
  grabId: string | undefined,
  now: number,
): PartHold {
  return { ...hold, ...(grabId !== undefined && { testedBy: grabId }), testAt: nextTest(hold, now) };
}

/** True when a grab should try. A test further away than any wait was set before the clock was set back. */
export const isTestDue = (hold: PartHold, now: number): boolean =>
  isStanding(hold) && hold.testAt !== undefined && (now >= hold.testAt || hold.testAt - now > LONGEST);

/** When the next test of a standing hold is; `undefined` where something else lifts it. */
export const testTime = (hold: PartHold): number | undefined => (isStanding(hold) ? hold.testAt : undefined);

const MOST_EVIDENCE = 4;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const LONGEST = 30 * MINUTE;

/** What is fetched in vain by a try costs little up to this size. Bytes. */
export const SMALL = 50_000_000;

/** Ten minutes of half minutes; after that nobody is making room just now. */
const QUICK_TESTS = 24;

function nextTest(hold: PartHold, now: number): number {
  const isLarge = hold.part.of === 'disk' && smallest(hold) > SMALL;
  if (isLarge) return now + (hold.tests === 0 ? 10 * MINUTE : LONGEST);
  return now + (hold.tests < QUICK_TESTS ? 25 * SECOND : 5 * MINUTE);
}
