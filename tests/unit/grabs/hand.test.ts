import { expect, test } from 'vitest';
import type { Grab, GrabState } from '../../../utils/grabs/grab.ts';
import { hand } from '../../../utils/grabs/hand.ts';
import { grabOf } from './sample.ts';

const GRAB = grabOf({ kind: 'signing', at: 1, life: 'here' });
const LINK = 'https://omseprd1stdstordownload.blob.core.windows.net/a.zip?sig=x';

/** Cancelled while storage had not answered; what the store has of the version by then. */
async function cancelledMeanwhile(others: readonly Grab[]): Promise<string[]> {
  const told: string[] = [];
  let moves = 0;
  await hand({ grab: GRAB, link: LINK, linkHash: 'h', at: 1 }, {
    store: {
      move: async () => ++moves === 1,
      ofVersion: async () => others,
      forgetAbandoned: async () => {},
    },
    downloads: {
      start: async () => ({ ok: true, value: 7 }),
      discard: async (id: number) => void told.push(`discard ${id}`),
      takeBack: async (id: number) => void told.push(`take back ${id}`),
    },
    lifetime: { life: 'here', session: async () => 's1' },
    clock: { now: () => 2 },
  } as unknown as Parameters<typeof hand>[1]);
  return told;
}

const other = (state: GrabState, change: Partial<Grab> = {}): Grab =>
  grabOf(state, { id: 'another', ...change });
const HANDING = { kind: 'handing', at: 2, life: 'here', session: 's1', linkHash: 'h' } as const;

test('what is wanted no more is taken back with its file', async () => {
  expect(await cancelledMeanwhile([other({ kind: 'cancelled', at: 2 })])).toEqual(['take back 7']);
});

test('not with its file where the same file is on its way again', async () => {
  expect(await cancelledMeanwhile([other(HANDING)])).toEqual(['discard 7']);
});

test.each([
  ['waits its turn', other({ kind: 'queued' })],
  ['is with aria2, in a folder of its own', other(HANDING, { carrier: 'aria2' })],
  ['goes elsewhere', other(HANDING, { path: 'elsewhere.zip' })],
])('with it where another one %s', async (_, grab) => {
  expect(await cancelledMeanwhile([grab])).toEqual(['take back 7']);
});
