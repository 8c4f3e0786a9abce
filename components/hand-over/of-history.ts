import { i18n } from '#i18n';
import { beneath } from '../../utils/hand-over/beneath.ts';
import type { HandedFile } from '../../utils/hand-over/handed-file.ts';
import type { LedgerEntry } from '../../utils/ledger/entry.ts';
import type { Desk } from '../desk.ts';
import type { Gathered } from './gathered.ts';
import { readSupplies } from './supplies.ts';

const AT_ONCE = 1000;

/** What a search of the history finds, all of it. */
export async function gatherHistory(desk: Desk, query: string): Promise<Gathered> {
  const [entries, supplyOf] = await Promise.all([readLedger(desk, query), readSupplies(desk)]);
  const files = entries.map((entry): HandedFile => {
    const { packageId, packageName, versionId, createdOn, fileName, size, md5, path, at } = entry;
    const of = { packageId, packageName, versionId, createdOn, ...supplyOf(entry), fileName, size };
    return { ...of, ...(md5 !== undefined && { md5 }), grabbedAt: at, path };
  });
  const disk = beneath(files);
  return { name: query.trim() || i18n.t('queue.view.history'), disk, wanted: disk.files };
}

/** Grabbed several times, what came last is what lies there. */
async function readLedger(desk: Desk, query: string): Promise<readonly LedgerEntry[]> {
  const byPath = new Map<string, LedgerEntry>();
  let page = await desk.ledger.page(query, AT_ONCE);
  while (page.length > 0) {
    for (const entry of page) if (!byPath.has(entry.path)) byPath.set(entry.path, entry);
    page = page.length < AT_ONCE ? [] : await desk.ledger.page(query, AT_ONCE, page.at(-1));
  }
  return [...byPath.values()];
}
