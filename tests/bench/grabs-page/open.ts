import type { Driver } from '../../e2e/drive/driver.ts';
import type { Comparison } from '../figures.ts';
import { painted } from '../paint.ts';

export const RUNS = 15;

export const SCREEN = { width: 1280, height: 800 } as const;

/** The page with a long list against the page with a short one, in turn. */
export async function opened(few: Driver, many: Driver): Promise<Comparison> {
  const time = (driver: Driver) =>
    painted(driver.browser(), `${driver.origin}/grabs.html`, '[data-test=grab]', SCREEN);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = -3; run < RUNS; run++) {
    const [a, b] = [await time(many), await time(few)];
    if (run < 0) continue;
    ours.push(a);
    theirs.push(b);
  }
  return {
    name: 'Grabs page open → first of 10,000 rows painted',
    unit: 'ms',
    ours,
    theirs,
    against: 'the same with 100 rows',
    aim: 1.5,
  };
}
