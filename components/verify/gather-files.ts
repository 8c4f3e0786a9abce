import type { FoundFile } from '../../utils/verify/verdict.ts';

/** A file of the person's, with where it lay in what was dropped or chosen. */
export interface DroppedFile extends FoundFile {
  readonly file: File;
}

/** What an `<input type=file>` holds, of a folder or of files. */
export const chosenFiles = (files: FileList | null): readonly DroppedFile[] =>
  [...(files ?? [])].map((file) => dropped(file, file.webkitRelativePath || file.name));

/**
 * What was dropped, folders and all that is in them. The entries must be asked for at once: after the event the browser
 * has forgotten them.
 */
export function droppedFiles(transfer: DataTransfer): () => Promise<readonly DroppedFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return async () => (await Promise.all(entries.map(within))).flat();
}

async function within(entry: FileSystemEntry): Promise<readonly DroppedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | undefined>((resolve) =>
      entry.file(resolve, () => resolve(undefined)),
    );
    // Gone, or not ours to read: the folder's others still count.
    return file ? [dropped(file, entry.fullPath.replace(/^\//, ''))] : [];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: DroppedFile[] = [];
  for (;;) {
    // A hundred at a time in Chromium; an empty answer is the end.
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return found;
    for (const files of await Promise.all(some.map(within))) found.push(...files);
  }
}

const dropped = (file: File, path: string): DroppedFile => ({ path, size: file.size, file });

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
