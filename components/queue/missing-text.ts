import { i18n } from '#i18n';
import type { Grab } from '../../utils/grabs/grab.ts';
import { tabbed } from '../../utils/hand-over/csv.ts';
import { isOpenData, sourceWords } from '../source-words.ts';
import { counted, format, visible } from '../words.ts';
import { dayAndTime } from './moment.ts';
import { rowWords } from './row-words.ts';

/** The files that are not on the disk, as a text for a colleague or a supplier: by version, with the reason. */
export function missingText(grabs: readonly Grab[], now: number): string {
  const versions = new Map<string, Grab[]>();
  for (const grab of grabs) {
    const key = `${grab.packageId} ${grab.versionId}`;
    const others = versions.get(key);
    if (others) others.push(grab);
    else versions.set(key, [grab]);
  }
  const count = counted('queue.missing', grabs.length);
  const head = i18n.t('queue.missing.heading', { count, date: dayAndTime(now) });
  return [head, ...[...versions.values()].map((files) => section(files, now))].join('\n\n').concat('\n');
}

function section(files: readonly Grab[], now: number): string {
  const [first] = files;
  if (!first) return '';
  const head = isOpenData(first)
    ? sourceWords(first)
    : i18n.t('queue.missing.version', {
        package: visible(first.packageName),
        packageId: first.packageId,
        date: format.day(first.createdOn),
        versionId: first.versionId,
      });
  return [head, ...files.map((file) => line(file, now))].join('\n');
}

const line = (file: Grab, now: number): string =>
  tabbed([
    visible(file.fileName),
    file.size === undefined ? '' : format.bytes(file.size),
    rowWords(file, { now, moving: undefined, isLost: false }),
  ]);

/** `missing-files-2026-09-04.txt` */
export const missingFileName = (now: number): string =>
  i18n.t('queue.missing.fileName', { date: new Date(now).toISOString().slice(0, 10) });
