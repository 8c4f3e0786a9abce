import { randomUUID } from 'node:crypto';
import { afterMove, type Batch, newBatch } from '../../../utils/grabs/batch.ts';
import { failed, type Grab, type GrabState } from '../../../utils/grabs/grab.ts';
import { isDatabaseThere } from '../../e2e/database.ts';
import type { Driver } from '../../e2e/drive/driver.ts';
import { waitUntil } from '../../e2e/drive/wait.ts';

const AT = Date.UTC(2026, 10, 23, 9);

const SIZE = 4_800_000;

/** A version that was grabbed in an earlier session of the browser: nothing runs, a few files have failed. */
export async function putRows(driver: Driver, count: number): Promise<void> {
  const grabs = Array.from({ length: count }, (_, order) => queued(order));
  let batch = newBatch(randomUUID(), 'bench', grabs, AT);
  const ended = grabs.map((grab) => {
    const state = endOf(grab);
    batch = afterMove(batch, grab, state, AT);
    return { ...grab, batchId: batch.id, state };
  });
  await waitUntil('the database', () => driver.evaluate(isDatabaseThere));
  for (let from = 0; from < count; from += AT_ONCE) {
    await driver.evaluate(put, ended.slice(from, from + AT_ONCE), { ...batch, phase: 'told' } as Batch);
  }
}

/** So that no message to the browser grows too long. */
const AT_ONCE = 2_000;

const fileOf = (order: number): string => `5436275-NJ${String(order).padStart(5, '0')}.gz`;

function queued(order: number): Grab {
  const fileName = fileOf(order);
  return {
    id: randomUUID(),
    batchId: '',
    credentialId: 'bench',
    packageId: '0040990003',
    packageName: 'Harbour topography',
    versionId: '7200001',
    createdOn: '2026-11-20',
    fileName,
    size: SIZE,
    md5: 'd41d8cd98f00b204e9800998ecf8427e',
    path: `OS Data Hub/Harbour topography (0040990003)/2026-11-20 (7200001)/${fileName}`,
    onConflict: 'overwrite',
    addedAt: AT,
    order,
    tries: 0,
    state: { kind: 'queued' },
  };
}

function endOf({ order, path }: Grab): GrabState {
  const at = AT + order * 100;
  if (order % 40 === 39) return failed(at, { kind: 'service-down', status: 503 });
  return {
    kind: 'done',
    at,
    path: `/home/gis/Downloads/${path}`,
    size: SIZE,
    downloadId: order + 1,
    session: 'earlier',
  };
}

function put(grabs: readonly unknown[], batch: { readonly counts: unknown }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trig');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['grabs', 'batches', 'queue'], 'readwrite');
      for (const grab of grabs) writing.objectStore('grabs').put(grab);
      writing.objectStore('batches').put(batch);
      writing.objectStore('queue').put(batch.counts, 'counts');
      writing.oncomplete = () => resolve();
      writing.onerror = () => reject(writing.error);
      opening.result.close();
    };
  });
}
