import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerEntry } from '../../../utils/ledger/entry.ts';

type What = 'right' | 'renamed' | 'damaged' | 'cut' | 'missing';

export interface Folder {
  /** What Trig has grabbed, where it put it. */
  readonly known: readonly Pick<LedgerEntry, 'fileName' | 'size' | 'md5' | 'path'>[];
  /** Absolute, of all that lies there. */
  readonly files: readonly string[];
  /** Name as OS, or the person, has it → what Verify must find. */
  readonly expected: ReadonlyMap<string, 'right' | 'wrong' | 'unclear' | 'missing'>;
}

/** In a hundred files: one of each, the rest as they were grabbed. */
const TWISTS: readonly What[] = ['renamed', 'damaged', 'cut', 'missing'];

const VERDICTS = {
  right: 'right',
  renamed: 'right',
  damaged: 'wrong',
  cut: 'wrong',
  missing: 'missing',
} as const;

const IN_ONE_FOLDER = 500;

/** Makes a folder as it may look years later. Every hundredth file was damaged, another cut, renamed or lost, one came from elsewhere. */
export async function makeFolder(home: string, count: number): Promise<Folder> {
  const known: Folder['known'][number][] = [];
  const files: string[] = [];
  const expected = new Map<string, 'right' | 'wrong' | 'unclear' | 'missing'>();
  const put = async (path: string, bytes: Buffer): Promise<void> => {
    await writeFile(path, bytes);
    files.push(path);
  };
  for (let index = 0; index < count; index += 1) {
    const folder = join(home, `part ${Math.floor(index / IN_ONE_FOLDER)}`);
    if (index % IN_ONE_FOLDER === 0) await mkdir(folder, { recursive: true });
    const name = `square_${String(index).padStart(5, '0')}.gz`;
    const path = join(folder, name);
    const bytes = bytesOf(index);
    known.push({
      fileName: name,
      size: bytes.length,
      md5: createHash('md5').update(bytes).digest('hex'),
      path,
    });
    const what = TWISTS[index % 100] ?? 'right';
    const shown = what === 'renamed' ? `copy of ${name}` : name;
    expected.set(shown, VERDICTS[what]);
    if (what === 'missing') continue;
    if (what === 'damaged') bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    await put(join(folder, shown), what === 'cut' ? bytes.subarray(0, -1) : bytes);
    if (index % 100 !== 99) continue;
    // As long as one that is known, so that it has to be read.
    expected.set(`notes ${index}.txt`, 'unclear');
    await put(join(folder, `notes ${index}.txt`), Buffer.alloc(bytes.length, 'n'));
  }
  return { known, files, expected };
}

/** 2 to 62 kB, no two alike. */
function bytesOf(index: number): Buffer {
  const bytes = Buffer.alloc(2_000 + ((index * 7919) % 60_000), `${index} `);
  bytes.writeUInt32LE(index);
  return bytes;
}
