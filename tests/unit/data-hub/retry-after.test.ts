import { expect, test } from 'vitest';
import { refusal } from '../../../utils/data-hub/refusal.ts';
import { secondsToWait } from '../../../utils/data-hub/retry-after.ts';

const NOON = Date.UTC(2026, 11, 1, 12);

test.each([
  ['30', 30],
  [' 30 ', 30],
  ['1.5', 2],
  ['Tue, 01 Dec 2026 12:00:30 GMT', 30],
  ['Tue, 1 Dec 2026 12:00:30 GMT', 30],
  ['tue, 01 dec 2026 12:00:30 gmt', 30],
  ['Tue, 01 Dec 2026 12:00:30 UTC', 30],
  ['Tuesday, 01-Dec-26 12:00:30 GMT', 30],
  ['Tue Dec  1 12:00:30 2026', 30],
  ['Wed Dec 30 12:00:30 2026', 3600],
  ['3601', 3600],
  ['9'.repeat(400), 3600],
  ['Fri, 31 Dec 9999 23:59:59 GMT', 3600],
] as const)('Retry-After %o is a wait of %i seconds', (text, seconds) => {
  expect(secondsToWait(text, NOON)).toBe(seconds);
});

test.each([
  null,
  '',
  '0',
  '-5',
  '1e3',
  '0x10',
  'Infinity',
  'soon',
  'in 5 minutes',
  '2026-12-01T12:00:30Z',
  'Tue, 01 Dec 2026 11:59:00 GMT',
  'Tuesday, 01-Dec-25 12:00:30 GMT',
  'Tuesday, 06-Nov-94 08:49:37 GMT',
  'Tue Dec  1 11:59:00 2026',
  'Tue, 31 Feb 2027 12:00:30 GMT',
  'Tue, 01 Foo 2026 12:00:30 GMT',
  'Tue, 01 Dec 2026 25:00:30 GMT',
  'Tue, 01 Dec 2026 12:00:30 GMT, 30',
  '30, 60',
])('Retry-After %o says nothing that can be obeyed', (text) => {
  expect(secondsToWait(text, NOON)).toBeUndefined();
});

test('a date counts from when OS answered by its own clock, whatever ours says', () => {
  const reply = {
    status: 429,
    text: '',
    retryAfter: 'Tue, 01 Dec 2026 12:02:00 GMT',
    date: 'Tue, 01 Dec 2026 12:00:00 GMT',
  };
  expect(refusal(reply, 'key', NOON + 3_600_000)).toEqual({ kind: 'rate-limited', retryAfter: 120 });
});

test('a 503 may name a wait too', () => {
  expect(refusal({ status: 503, text: '', retryAfter: '90' }, 'key')).toEqual({
    kind: 'service-down',
    status: 503,
    retryAfter: 90,
  });
});
