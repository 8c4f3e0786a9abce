import { createSums, type Listed, mayBeList, readSums, type Sums } from '../../utils/verify/sums.ts';
import type { DroppedFile } from './gather-files.ts';

/** A list of ten thousand files has some two million bytes; nothing much larger is read for one. */
const LARGEST = 16_000_000;

/** What the lists of checksums among the files say. */
export async function gatherSums(files: readonly DroppedFile[]): Promise<Sums> {
  const all: Listed[] = [];
  for (const { path, size, file } of files) {
    if (size > LARGEST || !mayBeList(path)) continue;
    const text = await file.text().catch(() => '');
    all.push(...(readSums(path, text) ?? []));
  }
  return createSums(all);
}
