import { attribution } from './attribution.ts';
import { type Cell, csv } from './csv.ts';
import type { HandedFile } from './handed-file.ts';

/** What the JSON says it is. */
const KIND = 'trig-manifest';

/** Every file with all that is known of it, for programs: what nobody knows is `null`. */
export function manifestJson(files: readonly HandedFile[], now: number): string {
  const manifest = {
    kind: KIND,
    version: 1,
    made: moment(now),
    attribution: attribution(files, now).lines,
    files: files.map((file) => Object.fromEntries(FIELDS.map(([name, of]) => [name, of(file) ?? null]))),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** The same for spreadsheets. */
export const manifestCsv = (files: readonly HandedFile[]): string =>
  csv([FIELDS.map(([name]) => name), ...files.map((file) => FIELDS.map(([, of]) => of(file)))]);

const moment = (at: number): string => new Date(at).toISOString();

const FIELDS: readonly (readonly [name: string, of: (file: HandedFile) => Cell])[] = [
  ['packageId', ({ packageId }) => packageId],
  ['packageName', ({ packageName }) => packageName],
  ['versionId', ({ versionId }) => versionId],
  ['createdOn', ({ createdOn }) => createdOn || undefined],
  ['supplyType', ({ supplyType }) => supplyType],
  ['productVersion', ({ productVersion }) => productVersion],
  ['fileName', ({ fileName }) => fileName],
  ['size', ({ size }) => size],
  ['md5', ({ md5 }) => md5],
  ['grabbedAt', ({ grabbedAt }) => (grabbedAt === undefined ? undefined : moment(grabbedAt))],
  ['path', ({ path }) => path],
];
