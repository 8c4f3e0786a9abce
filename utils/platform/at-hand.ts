import { browser } from 'wxt/browser';
import type { LedgerEntry } from '../ledger/entry.ts';
import { type Database, database } from './database.ts';
import { readQueue } from './queue-record.ts';

/**
 * Entries of the ledger with one of these sums whose files are there, as far as the browser can tell: its list says that
 * they are gone, or says nothing of them (Firefox after a restart, BROWSERS A2.4). Firefox says of every file that it
 * exists until it is restarted (measured); Chromium looks again at most every ten seconds, when it is asked.
 */
export async function readAtHand(md5s: readonly string[]): Promise<readonly LedgerEntry[]> {
  const [db, cleared] = await Promise.all([database(), readQueue('clearedLedger')]);
  const found = (await withMd5(new Set(md5s), db)).filter(({ at }) => at > (cleared ?? 0));
  return there(await lastAtTheirPath(found, db));
}

/** One question for each sum, or one for all there are, whichever reads less. */
async function withMd5(md5s: ReadonlySet<string>, db: Database): Promise<readonly LedgerEntry[]> {
  const byMd5 = db.transaction('ledger').store.index('byMd5');
  const total = await byMd5.count();
  if (total <= md5s.size) return (await byMd5.getAll()).filter(({ md5 }) => md5s.has(md5 ?? ''));
  return (await Promise.all([...md5s].map((md5) => byMd5.getAll(md5)))).flat();
}

/** What was put at a path later lies there now: a template without the version lets one version overwrite another. */
async function lastAtTheirPath(
  entries: readonly LedgerEntry[],
  db: Database,
): Promise<readonly LedgerEntry[]> {
  const byPath = db.transaction('ledger').store.index('byPath');
  const counts = await Promise.all(entries.map(({ path }) => byPath.count(path)));
  const isLast = async ({ path, at }: LedgerEntry) =>
    (await db.getAllFromIndex('ledger', 'byPath', path)).every((other) => other.at <= at);
  const last = await Promise.all(entries.map((entry, index) => counts[index] === 1 || isLast(entry)));
  return entries.filter((_, index) => last[index]);
}

/** More than so many are looked for in the whole list at once. */
const FEW = 20;

async function there(entries: readonly LedgerEntry[]): Promise<readonly LedgerEntry[]> {
  if (entries.length === 0) return [];
  const search = browser.downloads.search;
  const items =
    entries.length > FEW
      ? await search({ limit: 0 })
      : (await Promise.all(entries.map(({ downloadId }) => search({ id: downloadId })))).flat();
  const byId = new Map(items.map((item) => [item.id, item]));
  return entries.filter(({ downloadId, path }) => {
    const item = byId.get(downloadId);
    // Numbers begin anew with the browser: one of another path is somebody else's.
    return item?.filename !== path || item.exists;
  });
}
