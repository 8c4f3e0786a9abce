import type { Downloads, SeenDownload } from '../ports.ts';
import type { Grab } from './grab.ts';

/**
 * Finds the browser's download of each grab that may have one: by id or, where a life that is over handed it and
 * never learned its id, by the hash of its link. A hand-over of this life will say itself how it went, unless a write
 * failed over it.
 */
export async function look(
  grabs: readonly Grab[],
  downloads: Downloads,
  life: string,
  isLeft: (grab: Grab) => boolean,
): Promise<ReadonlyMap<string, SeenDownload>> {
  const orphans = grabs.filter(
    (grab) => grab.state.kind === 'handing' && (grab.state.life !== life || isLeft(grab)),
  );
  const recent =
    orphans.length > 0 ? await downloads.since(Math.min(...orphans.map(handedOverAt)) - SLACK) : [];
  const pairs = await Promise.all(
    grabs.map(async (grab) => [grab.id, await downloadOf(grab, recent, downloads)] as const),
  );
  return new Map(pairs.flatMap(([id, download]) => (download ? [[id, download] as const] : [])));
}

/** The browser's clock for `startTime` may be a little behind ours. */
const SLACK = 5_000;

const handedOverAt = ({ state }: Grab): number => (state.kind === 'handing' ? state.at : 0);

async function downloadOf(
  { state }: Grab,
  recent: readonly SeenDownload[],
  downloads: Downloads,
): Promise<SeenDownload | undefined> {
  if (state.kind === 'handing') return recent.find(({ linkHash }) => linkHash === state.linkHash);
  if (state.kind !== 'handed') return undefined;
  const download = await downloads.find(state.downloadId);
  // Firefox counts from one again after a restart: the same number may be another download.
  return download?.linkHash === state.linkHash ? download : undefined;
}
