import type { Batch } from '../../utils/grabs/batch.ts';
import type { Grab } from '../../utils/grabs/grab.ts';
import { beneath } from '../../utils/hand-over/beneath.ts';
import type { HandedFile } from '../../utils/hand-over/handed-file.ts';
import { batchTitle } from '../batch-words.ts';
import type { Desk } from '../desk.ts';
import { readGrabs } from '../queue/read-grabs.ts';
import type { Gathered } from './gathered.ts';
import { readSupplies } from './supplies.ts';

/** The files of a batch, but for those that somebody cancelled. */
export async function gatherBatch(desk: Desk, batch: Batch): Promise<Gathered> {
  const [all, supplyOf] = await Promise.all([readGrabs(desk, batch.id), readSupplies(desk)]);
  const grabs = all.filter(({ state }) => state.kind !== 'cancelled');
  const told = grabs.map((grab) => ({ grab, file: toldOf(grab, supplyOf(grab)) }));
  return {
    name: batchTitle(batch),
    disk: beneath(told.flatMap(({ grab, file }) => onDisk(grab, file) ?? [])),
    wanted: told.map(({ file }) => file),
  };
}

function toldOf(grab: Grab, supply: Pick<HandedFile, 'supplyType' | 'productVersion'>): HandedFile {
  const { packageId, packageName, versionId, createdOn, fileName, openData, size, md5, path } = grab;
  return {
    packageId,
    packageName,
    versionId,
    createdOn,
    ...supply,
    fileName,
    ...(openData && { openData }),
    ...(size !== undefined && { size }),
    ...(md5 !== undefined && { md5 }),
    path,
  };
}

/** Where the browser has really put it, now or an earlier time. */
function onDisk({ state }: Grab, file: HandedFile): HandedFile | undefined {
  switch (state.kind) {
    case 'done':
      return { ...file, size: state.size, grabbedAt: state.at, path: state.path };
    case 'skipped':
      return { ...file, grabbedAt: state.grabbedAt, path: state.path };
    default:
      return undefined;
  }
}
