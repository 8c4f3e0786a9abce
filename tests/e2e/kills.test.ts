import { expect, test } from 'vitest';
import { play } from '../reliability/kills/campaign.ts';
import { SAMPLES, WORDS } from '../reliability/kills/plan.ts';

/** `TRIG_SEED` to see one again. */
const SEED = Number(process.env.TRIG_SEED ?? Date.now() % 2 ** 31);

test.each(SAMPLES.map((plan) => [`${plan.browser}: ${plan.times} × ${WORDS[plan.what]}`, plan] as const))(
  `%s, at random moments (seed ${SEED}): all files, once, right`,
  async (_, plan) => {
    const { lost, twice, stray, wrong, sentAgain, leftOver } = await play(plan, SEED);
    expect({ lost, twice, stray, wrong }).toEqual({ lost: [], twice: [], stray: [], wrong: [] });
    if (plan.what === 'background') expect({ sentAgain, leftOver }).toEqual({ sentAgain: 0, leftOver: 0 });
  },
  420_000,
);
