/** A file of the extension's own folder: deleted, it leaves nothing behind, unlike a record of any database. */
const NAME = 'storage-journal.json';

const folder = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();

/** A copy of `storage.local` outside it, for the moment in which it is rewritten. */
export const storageJournal = {
  async write(records: object): Promise<void> {
    const file = await (await folder()).getFileHandle(NAME, { create: true });
    const stream = await file.createWritable();
    await stream.write(JSON.stringify(records));
    // Only now it is there, and whole.
    await stream.close();
  },
  /** `undefined` where there is none, or none that was finished. */
  async read(): Promise<Record<string, unknown> | undefined> {
    try {
      const file = await (await folder()).getFileHandle(NAME);
      return JSON.parse(await (await file.getFile()).text());
    } catch {
      return undefined;
    }
  },
  async remove(): Promise<void> {
    await (await folder()).removeEntry(NAME).catch(() => undefined);
  },
};
