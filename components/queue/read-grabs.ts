import type { Grab, GrabStateKind } from '../../utils/grabs/grab.ts';
import type { Desk } from '../desk.ts';

/** All rows are read for once, but not all at once. */
const AT_ONCE = 500;

/** Grabs in the queue's order: of a batch or of all that are on the list, in these states or in any. */
export async function readGrabs(
  desk: Desk,
  batchId: string | undefined,
  kinds?: readonly GrabStateKind[],
): Promise<readonly Grab[]> {
  const ids = await desk.grabs.ids({ ...(kinds && { kinds }), ...(batchId !== undefined && { batchId }) });
  const found: Grab[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const grabs = await desk.grabs.read(ids.slice(from, from + AT_ONCE));
    found.push(...grabs.flatMap((grab) => grab ?? []));
  }
  return found;
}
