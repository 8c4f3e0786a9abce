import type { FoundFile } from '../../utils/verify/verdict.ts';

/** A file of the person's, with where it lay in what was dropped or chosen. */
export interface DroppedFile extends FoundFile {
  readonly file: File;
}

/**
 * What an `<input type=file>` holds, of a folder or of files. With a pause now and then: Chromium asks the disk for each
 * size when it is read, which for 10,000 files took seconds (measured: 156).
 */
export function chosenFiles(files: FileList | null): () => Promise<readonly DroppedFile[]> {
  const chosen = [...(files ?? [])];
  return async () => {
    const found: DroppedFile[] = [];
    const pause = pauses();
    for (const file of chosen) {
      found.push(dropped(file, file.webkitRelativePath || file.name));
      await pause();
    }
    return found;
  };
}

/**
 * What was dropped, folders and all that is in them. The entries must be asked for at once: after the event the browser
 * has forgotten them.
 */
export function droppedFiles(transfer: DataTransfer): () => Promise<readonly DroppedFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return async () => {
    const found: DroppedFile[] = [];
    const pause = pauses();
    // One folder after the other: asked for all at once, Chromium answers in one go, and the page stands still.
    const waiting: FileSystemEntry[] = [...entries].reverse();
    for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
      if (isFile(entry)) found.push(...(await fileOf(entry)));
      else if (isFolder(entry)) waiting.push(...(await within(entry)));
      await pause();
    }
    return found;
  };
}

async function fileOf(entry: FileSystemFileEntry): Promise<readonly DroppedFile[]> {
  const file = await new Promise<File | undefined>((resolve) =>
    entry.file(resolve, () => resolve(undefined)),
  );
  // Gone, or not ours to read: the folder's others still count.
  return file ? [dropped(file, entry.fullPath.replace(/^\//, ''))] : [];
}

async function within(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    // A hundred at a time in Chromium; an empty answer is the end.
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return found;
    found.push(...some);
  }
}

/** The page is not kept longer at once. Milliseconds. */
const AT_ONCE = 20;

/** Waits a moment where the last one is some time ago. */
function pauses(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < AT_ONCE) return undefined;
    return new Promise((resolve) =>
      setTimeout(() => {
        since = performance.now();
        resolve();
      }),
    );
  };
}

const dropped = (file: File, path: string): DroppedFile => ({ path, size: file.size, file });

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
