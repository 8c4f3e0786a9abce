import { expect, test } from 'vitest';
import type { Grab, GrabState } from '../../../utils/grabs/grab.ts';
import { type SettlePorts, settle } from '../../../utils/grabs/settle.ts';
import type { SeenDownload } from '../../../utils/ports.ts';
import { DOWNLOAD, grabOf, HANDED } from './sample.ts';

/** What one look makes of a grab whose download has ended that way. */
async function look(error: string | undefined, online: boolean) {
  const moves: { readonly state: GrabState; readonly tries: number | undefined }[] = [];
  const download: SeenDownload = { ...DOWNLOAD, state: 'interrupted', ...(error && { error }) };
  const ports = {
    store: {
      move: async (_: Grab, state: GrabState, tries?: number) => moves.push({ state, tries }) > 0,
    },
    downloads: { find: async () => download, discard: async () => undefined },
    lifetime: { life: 'l', session: async () => 's' },
    surroundings: { weather: async () => ({ online, permitted: true }) },
    clock: { now: () => 1 },
    random: () => 0.5,
  };
  const { hold } = await settle([grabOf(HANDED)], ports as unknown as SettlePorts);
  return { hold, ...moves[0] };
}

test.each(['USER_CANCELED', undefined])(
  'what Firefox ends with %s because the connection went is nobody’s cancel, and no try is counted',
  async (error) => {
    expect(await look(error, false)).toEqual({
      hold: { why: 'offline' },
      state: { kind: 'queued' },
      tries: 0,
    });
  },
);

test('a cancel while online is the person’s', async () => {
  expect(await look('USER_CANCELED', true)).toMatchObject({
    state: { kind: 'failed', failure: { kind: 'cancelled-in-browser' } },
  });
});
