import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { play } from '../reliability/faults/play.ts';
import { QUICK } from '../reliability/faults/rows/rows.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

/** A sample of `npm run reliability -- faults`; each row holds what must come of it. */
describe.each(BROWSERS)('faults in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
  });
  afterAll(() => stage?.close());

  test.each(QUICK.map((row) => [row.fault, row] as const))('%s', async (_, row) => {
    const { failure, right, files } = await play(row, stage);
    expect(failure).toBeUndefined();
    expect(right).toBe(files);
  });
});
