import type { Played } from './play.ts';
import type { Read } from './watch.ts';

/** What happened, in short: all of it measured. */
export function happened(played: Played): string {
  const { seen, heard, signings, fetches, ranges, notes } = played;
  const holds = seen.lines.map(({ kind }) => kind).filter((kind) => kind !== 'pace' && kind !== 'asking');
  const told = heard.notified.filter((id) => !id.startsWith('batch:')).length;
  return [
    ...counted(Object.values(seen.rows).flatMap(way)),
    `OS asked ${signings}×, storage ${fetches}×`,
    ...counted(ranges).map((range) => `Range ${range}`),
    ...counted(heard.errors).map((reason) => `the browser said ${reason}`),
    ...new Set(holds.map((kind) => `held: ${kind}`)),
    ...(told > 0 ? [`${told} notification${told > 1 ? 's' : ''}`] : []),
    ...notes,
  ].join('; ');
}

/** What was to be read beyond "waits its turn", "downloading" and "size matches". */
export function wasRead({ seen }: Played): string {
  const rows = Object.values(seen.rows).flatMap((reads) => reads.filter(isNews));
  const news = new Map<string, string>();
  for (const read of [...seen.lines, ...rows]) {
    const key = `${read.kind} ${read.words.replace(/[\d.,:]+/g, '#')}`;
    if (!news.has(key)) news.set(key, quoted(read));
  }
  return news.size > 0 ? [...news.values()].join(' ') : 'nothing out of the ordinary';
}

function quoted({ words, buttons }: Read): string {
  const beside = buttons.length > 0 ? ` [${buttons.join('] [')}]` : '';
  return `“${words}”${beside}`;
}

/** States that pass in a moment, or in which nothing has happened yet. */
const PASSING: ReadonlySet<string> = new Set(['queued', 'signing', 'handing']);

const TROUBLE: ReadonlySet<string> = new Set(['waiting', 'failed', 'asking', 'paused', 'cancelled']);

/** A button beside a done one means that it is lost; one that runs says how far it is, or what it stands still for. */
function isNews({ kind, words, buttons }: Read): boolean {
  if (kind === 'handed') return buttons.length > 0 || !/^downloading|\d/.test(words);
  return TROUBLE.has(kind) || (kind === 'done' && buttons.length > 0);
}

/** The way of one file in trouble: `handed → waiting → done`; none for the others. */
function way(reads: readonly Read[]): readonly string[] {
  if (!reads.some(isNews)) return [];
  const kinds = reads.map(({ kind }) => kind).filter((kind) => !PASSING.has(kind));
  const steps = kinds.filter((kind, index) => kind !== kinds[index - 1]);
  return [steps.join(' → ')];
}

/** `3× this`, `that`: each once, in the order in which they came. */
function counted(all: readonly string[]): readonly string[] {
  return [...new Set(all)].map((one) => {
    const count = all.filter((other) => other === one).length;
    return count > 1 ? `${count}× ${one}` : one;
  });
}
