import fc from 'fast-check';
import type { Which } from '../../../../utils/commands.ts';
import type { Failure } from '../../../../utils/failure.ts';

/** Everything that can happen to the queue from outside, as data: fast-check makes sequences of them, and shrinks them. */
export type Deed =
  | { readonly do: 'press'; readonly version: string; readonly files: number; readonly skipsSame: boolean }
  | { readonly do: 'look' }
  | { readonly do: 'wait'; readonly milliseconds: number }
  | Word<'pause'>
  | Word<'resume'>
  | Word<'retry'>
  | Word<'cancel'>
  | Word<'clear'>
  | Word<'first'>
  | Word<'last'>
  | { readonly do: 'undo'; readonly what: 'cancel' | 'clear' }
  | { readonly do: 'answer'; readonly allow: boolean }
  | { readonly do: 'finish'; readonly nth: number; readonly wrong: boolean }
  | { readonly do: 'interrupt'; readonly nth: number; readonly error: string; readonly canResume: boolean }
  | { readonly do: 'stall'; readonly nth: number; readonly how: 'paused' | 'dangerous' | 'goes-on' }
  | { readonly do: 'erase'; readonly nth: number }
  | { readonly do: 'restart'; readonly forgets: boolean }
  | { readonly do: 'slow'; readonly slow: boolean }
  | { readonly do: 'arrive' }
  /** The background dies: at once, or at one of its next calls. */
  | { readonly do: 'kill'; readonly after: number; readonly when: 'before' | 'after' }
  | { readonly do: 'trouble'; readonly failure: Failure | undefined }
  /** What the account of each key allows in a minute is another now. */
  | { readonly do: 'limit'; readonly calls: number }
  | { readonly do: 'strange-host'; readonly strange: boolean }
  /** One of the two keys is there or forgotten; OS knows it or does not. */
  | { readonly do: 'key'; readonly of: 'first' | 'other'; readonly has: boolean }
  | { readonly do: 'refuse'; readonly of: 'first' | 'other'; readonly is: boolean }
  | { readonly do: 'key-saved'; readonly of: 'first' | 'other' }
  | { readonly do: 'key-removed'; readonly of: 'first' | 'other' }
  | { readonly do: 'window'; readonly size: number }
  /** A batch is given to somebody else; new ones go to aria2, or no longer. */
  | { readonly do: 'carry'; readonly nth: number; readonly to: 'browser' | 'aria2' }
  | { readonly do: 'takes-new'; readonly is: boolean }
  /** aria2 stops answering, is back, or was started anew: with what it had, or with nothing. */
  | { readonly do: 'aria2'; readonly is: 'away' | 'back' | 'anew' | 'empty' };

/** A person's word on some grabs. */
interface Word<Name extends string> {
  readonly do: Name;
  readonly which: Pick;
}

/** Which grabs a command is about: the n-th of those there are. */
export type Pick = { readonly of: Which['of']; readonly nth: number };

const nth = fc.nat({ max: 9 });
const of = fc.constantFrom('first', 'other');
const which = fc.record({ of: fc.constantFrom('grab', 'batch', 'all'), nth } as const);

const failures: readonly Failure[] = [
  { kind: 'service-down', status: 503 },
  { kind: 'unreachable' },
  { kind: 'timed-out', seconds: 20 },
  { kind: 'rate-limited' },
  { kind: 'rate-limited', retryAfter: 30 },
  { kind: 'key-refused' },
  { kind: 'no-permission' },
  { kind: 'offline' },
  { kind: 'not-in-plan' },
  { kind: 'not-found' },
  { kind: 'no-redirect' },
];

const ERRORS = [
  'NETWORK_FAILED',
  'SERVER_FORBIDDEN',
  'SERVER_FAILED',
  'CRASH',
  'USER_CANCELED',
  'FILE_NO_SPACE',
  'FILE_ACCESS_DENIED',
  'FILE_VIRUS_INFECTED',
  'SOMETHING_NEW',
];

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('press'),
      version: fc.constantFrom('2', '3', '4', '5', 'OpenData'),
      files: fc.nat(10),
      skipsSame: rarely(false, true),
    } as const),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('look') } as const) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait'),
      milliseconds: fc.constantFrom(500, 25_000, 70_000, 4_000_000),
    } as const),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('pause', 'resume', 'retry', 'cancel', 'clear', 'first', 'last'),
      which,
    } as const),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('undo'), what: fc.constantFrom('cancel', 'clear') } as const),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('answer'), allow: fc.boolean() } as const) },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('finish'), nth, wrong: rarely(true, false) } as const),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('interrupt'),
      nth,
      error: fc.constantFrom(...ERRORS),
      canResume: fc.boolean(),
    } as const),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('stall'),
      nth,
      how: fc.constantFrom('paused', 'dangerous', 'goes-on'),
    } as const),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase'), nth } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart'), forgets: fc.boolean() } as const) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('kill'),
      after: fc.nat({ max: 40 }),
      when: fc.constantFrom('before', 'after'),
    } as const),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('trouble'),
      failure: fc.oneof(fc.constant(undefined), fc.constantFrom(...failures)),
    } as const),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('limit'),
      calls: fc.constantFrom(Number.POSITIVE_INFINITY, 8, 3),
    } as const),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('strange-host'), strange: fc.boolean() } as const) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('slow'), slow: fc.boolean() } as const) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('arrive') } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('key'), of, has: fc.boolean() } as const) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('refuse'), of, is: fc.boolean() } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('key-saved', 'key-removed'), of } as const) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('window'), size: fc.integer({ min: 1, max: 10 }) } as const),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('carry'), nth, to: fc.constantFrom('browser', 'aria2') } as const),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('takes-new'), is: fc.boolean() } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('aria2'),
      is: fc.constantFrom('away', 'back', 'anew', 'empty'),
    } as const),
  },
);

export const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(deed, { minLength: 1, maxLength: 40 });

/** With the clock set back somewhere in it: apart from the others, so that their seeds mean the same as ever. */
export const setBack: fc.Arbitrary<readonly Deed[]> = fc
  .tuple(deeds, fc.nat({ max: 40 }), fc.constantFrom(-600_000, -3_600_000, -86_400_000))
  .map(([story, at, by]) => [...story.slice(0, at), { do: 'wait', milliseconds: by }, ...story.slice(at)]);

function rarely<T>(seldom: T, mostly: T): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(mostly) },
    { weight: 1, arbitrary: fc.constant(seldom) },
  );
}
