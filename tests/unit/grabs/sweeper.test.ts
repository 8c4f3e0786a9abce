import { expect, test } from 'vitest';
import { dropUnclaimed } from '../../../utils/grabs/sweeper.ts';
import type { Downloads, GrabStore, SeenDownload } from '../../../utils/ports.ts';
import { grabOf, HANDED } from './sample.ts';

/** What the browser still has, each under the name of its link, and what was stopped of it. */
async function stopped(
  has: readonly string[],
  claimed: string,
  handing: string,
  abandoned = '',
): Promise<readonly string[]> {
  const told: string[] = [];
  const downloads: Pick<Downloads, 'unfinished' | 'discard'> = {
    unfinished: async () => has.map((linkHash, id) => ({ id, linkHash }) as SeenDownload),
    discard: async (id) => void told.push(has[id] ?? ''),
  };
  const { credentialId, packageId, versionId, path } = grabOf(HANDED);
  const store: Pick<GrabStore, 'byLinkHash' | 'abandoned'> = {
    byLinkHash: async (hash) => (hash === claimed ? grabOf(HANDED) : undefined),
    abandoned: async () =>
      [abandoned].map((linkHash) => ({
        linkHash,
        at: 0,
        file: { credentialId, packageId, versionId, path },
      })),
  };
  await dropUnclaimed(store, downloads, (hash) => hash === handing);
  return told;
}

test('what no grab claims is stopped, what one claims is not', async () => {
  expect(await stopped(['claimed', 'left over'], 'claimed', '')).toEqual(['left over']);
});

test('what a grab has let go of is left to whoever puts it away with its file', async () => {
  expect(await stopped(['let go', 'left over'], '', '', 'let go')).toEqual(['left over']);
});

test('what this life is handing over is left to the hand-over, wanted or not', async () => {
  expect(await stopped(['cancelled meanwhile', 'left over'], '', 'cancelled meanwhile')).toEqual([
    'left over',
  ]);
});
