import { FIVE_KM, type Reference, readReference, TEN_KM } from './reference.ts';

/**
 * The grid reference in a file's name: `5436275-NJ6050.gz`, `su41_vml.tif`, `AB76_SU4010.zip` anywhere in it; letters
 * alone, as in `osopentoid_202104_csv_hp.zip`, only at its end, or every `so` and `no` would be a square (FACTS §3).
 */
export function referenceIn(fileName: string): Reference | undefined {
  const words = fileName.replace(/\.[^.]*$/, '').split(/[^A-Za-z0-9]+/);
  const figured = words.findLast((word) => /^[A-Za-z]{2}\d/.test(word) && readReference(word));
  return readReference(figured ?? words.at(-1) ?? '');
}

/** Kilometres that chunks of MasterMap are wide, the widest first (FACTS §3). */
const CHUNKS = [TEN_KM, FIVE_KM, 2_000] as const;

/** A few corners fit a wider grid by chance. */
const SURE = 8;

/**
 * How wide the files of a list are that are named by the kilometres of a corner: the name does not say, but no chunk
 * begins between two lines of its own grid. Metres. Few files that would fit 10 km are taken for the usual 5.
 */
export function chunkOf(references: readonly Reference[]): number {
  const corners = references.filter(({ side }) => side === 1_000);
  const fits = (side: number) => corners.every(({ east, north }) => east % side === 0 && north % side === 0);
  const widest = corners.length < SURE ? CHUNKS.slice(1) : CHUNKS;
  return widest.find(fits) ?? 1_000;
}
