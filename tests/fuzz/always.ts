import fc from 'fast-check';

/** `npm run fuzz` has many more than a test run. */
const CASES = Number(process.env.TRIG_FUZZ ?? 2_000);

/** Another one each day, and `TRIG_SEED` to see one again: a failure names it. */
const SEED = Number(process.env.TRIG_SEED ?? Math.floor(Date.now() / 86_400_000));

/** What a test may take in the long run, in milliseconds. It is what a hang would be seen by. */
export const LONG = 3_600_000;

/** Holds for every generated case; the first that does not is made as small as it can be. */
export function always<Case>(cases: fc.Arbitrary<Case>, holds: (one: Case) => void): void {
  // What it returns is no verdict.
  const property = fc.property(cases, (one) => void holds(one));
  fc.assert(property, { numRuns: CASES, seed: SEED });
}

/** At least one in so many cases was of the kind that the test is about. */
export const share = (oneIn: number): number => Math.floor(CASES / oneIn);
