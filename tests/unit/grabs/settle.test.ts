import { expect, test } from 'vitest';
import type { Grab, GrabState } from '../../../utils/grabs/grab.ts';
import { type SettlePorts, settle } from '../../../utils/grabs/settle.ts';
import type { Counted, SeenDownload } from '../../../utils/ports.ts';
import { DOWNLOAD, grabOf, HANDED } from './sample.ts';

/** What one look makes of a grab whose download has ended that way. */
async function look(error: string | undefined, online: boolean) {
  const moves: { readonly state: GrabState; readonly counted: Counted | undefined }[] = [];
  const holds: string[] = [];
  const download: SeenDownload = { ...DOWNLOAD, state: 'interrupted', ...(error && { error }) };
  const ports = {
    store: {
      move: async (_: Grab, state: GrabState, counted?: Counted) => moves.push({ state, counted }) > 0,
    },
    downloads: { find: async () => download, discard: async () => undefined },
    lifetime: { life: 'l', session: async () => 's' },
    surroundings: { weather: async () => ({ online, permitted: true }) },
    clock: { now: () => 1 },
    random: () => 0.5,
    asks: () => false,
    holder: { hold: async (why: string) => void holds.push(why) },
    parts: { isShared: () => false, failed: async () => {}, written: async () => {} },
  };
  await settle([grabOf(HANDED)], ports as unknown as SettlePorts);
  return { holds, ...moves[0] };
}

test.each(['USER_CANCELED', undefined])(
  'what Firefox ends with %s because the connection went is nobody’s cancel, and no try is counted',
  async (error) => {
    expect(await look(error, false)).toEqual({
      holds: ['offline'],
      state: { kind: 'queued' },
      counted: { tries: 0, held: 1 },
    });
  },
);

test('a cancel while online is the person’s', async () => {
  expect(await look('USER_CANCELED', true)).toMatchObject({
    state: { kind: 'failed', failure: { kind: 'cancelled-in-browser' } },
  });
});
