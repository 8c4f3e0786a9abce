import { expect, test } from 'vitest';
import { sharedTrouble } from '../../../utils/grabs/part-hold.ts';
import { grabOf, HANDED } from './sample.ts';

test.each(['not-in-plan', 'offline', 'rate-limited', 'name-refused', 'not-found'] as const)(
  '%s says nothing of a part of the queue',
  (kind) => {
    expect(sharedTrouble(grabOf(HANDED), { kind }, 0)).toBeUndefined();
  },
);

test.each([
  ['no-key', { of: 'key', credentialId: 'c' }],
  ['key-refused', { of: 'key', credentialId: 'c' }],
  ['folder-refused', { of: 'batch', batchId: 'b' }],
  ['disk-full', { of: 'disk', carrier: 'browser' }],
] as const)('%s may be shared by %j', (kind, part) => {
  expect(sharedTrouble(grabOf(HANDED), { kind }, 0)?.part).toEqual(part);
});
