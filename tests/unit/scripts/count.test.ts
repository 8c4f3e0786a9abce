import { expect, test } from 'vitest';
import { count } from '../../../scripts/test/count.mjs';

const report = (...statuses: readonly string[]) => ({
  testResults: [{ assertionResults: statuses.map((status) => ({ status })) }],
});

test.each([
  ['all passed', report('passed', 'passed'), 0, { passed: 2, failed: 0 }],
  ['one failed', report('passed', 'failed'), 1, { passed: 1, failed: 1 }],
  [
    'skipped and to-do count as failed',
    report('passed', 'skipped', 'pending', 'todo'),
    0,
    { passed: 1, failed: 3 },
  ],
  ['the process failed, no test did', report('passed'), 1, { passed: 1, failed: 1 }],
  ['nothing ran', report(), 0, { passed: 0, failed: 1 }],
  ['no report at all', undefined, 0, { passed: 0, failed: 1 }],
  ['a killed run', undefined, 137, { passed: 0, failed: 1 }],
])('%s', (_what, given, code, expected) => {
  expect(count(given, code)).toEqual(expected);
});
