import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Front, plan } from '../../../utils/grabs/plan.ts';

const IDLE: Front = {
  window: 6,
  handed: 0,
  signing: 0,
  lastEnd: undefined,
  room: 100,
  probing: false,
  now: 100_000,
};

test.each<[string, Partial<Front>, number]>([
  ['the whole window, when all is free', {}, 6],
  ['as many as the person chose', { window: 1 }, 1],
  ['what is left beside those with the browser', { handed: 4 }, 2],
  ['what is left beside those being signed', { handed: 3, signing: 2 }, 1],
  ['none when the window is full', { handed: 6 }, 0],
  ['none when it is more than full, because the person made it smaller', { window: 2, handed: 6 }, 0],
  ['two ahead when a download has just ended', { handed: 6, lastEnd: 99_000 }, 2],
  ['none ahead when the last has ended ten seconds ago', { handed: 6, lastEnd: 90_000 }, 0],
  ['no more ahead than are signed already', { handed: 6, signing: 2, lastEnd: 99_000 }, 0],
  ['what the pace allows', { room: 3 }, 3],
  ['none when the pace is closed', { room: 0 }, 0],
  ['one while OS is in trouble', { probing: true }, 1],
  ['none beside the one that tries', { probing: true, signing: 1 }, 0],
  ['none in trouble before the pace opens', { probing: true, room: 0 }, 0],
])('%s', (_, front, count) => {
  expect(plan({ ...IDLE, ...front })).toBe(count);
});

test('never less than none, never past the window with its two ahead, never past the pace', () => {
  const few = fc.nat({ max: 20 });
  const front = fc.record({
    window: fc.integer({ min: 1, max: 10 }),
    handed: few,
    signing: few,
    lastEnd: fc.option(fc.nat({ max: 100_000 }), { nil: undefined }),
    room: few,
    probing: fc.boolean(),
    now: fc.constant(100_000),
  });
  fc.assert(
    fc.property(front, (some) => {
      const count = plan(some);
      expect(count).toBeGreaterThanOrEqual(0);
      expect(count).toBeLessThanOrEqual(some.room);
      expect(count).toBeLessThanOrEqual(Math.max(0, some.window + 2 - some.handed - some.signing));
    }),
  );
});
