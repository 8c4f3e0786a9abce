import { downloadPath, isOpenDataPath, openDownloadPath } from '../../data-hub/address.ts';
import type { HandedFile } from '../handed-file.ts';

/** What a program asks `https://api.os.uk` for, to be led to the file: percent-encoded, without a key. */
export function askPath({ packageId, versionId, fileName, createdOn, openData }: HandedFile): string {
  if (createdOn !== '') return downloadPath(packageId, versionId, fileName.toWellFormed());
  // The history does not keep area and format; the name alone nearly always tells (FACTS §3).
  return openDownloadPath(packageId, openData ?? { fileName, area: '', format: '' });
}

/** OpenData is asked for without a key: a program of OpenData alone needs none. */
export const needsKey = (files: readonly HandedFile[]): boolean =>
  files.some((file) => !isOpenDataPath(askPath(file)));
