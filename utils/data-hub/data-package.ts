import * as v from 'valibot';
import { NO_DAY } from './day.ts';
import { added, type Flaws } from './flaws.ts';
import { type List, listOf, merged, readEntries } from './list.ts';
import { versionIdIn } from './version-link.ts';

/**
 * `GET /dataPackages`: what OS says, kept to what Trig uses. Tolerant of what was seen (free text, new reasons, stray spaces)
 * and of single entries that are malformed (list.ts), strict about what would hurt: an id that isn't digits could leave its
 * folder or its address. `url` fields are dropped here, because with a key in the query OS echoes it into each of them (seen
 * in recorded answers of 2026-09).
 */

/** Digits as text: `"0040146690"` loses its meaning as a number. */
export const id = v.pipe(v.string(), v.regex(/^\d{1,20}$/));

/** Text, or a number where text belongs. */
const text = v.union([v.string(), v.pipe(v.number(), v.transform(String))]);

/** An id as OS may send it. An entry without one is left out: OS can't be asked for it. */
const listedId = v.pipe(text, v.trim(), id);

/** `YYYY-MM-DD`; OS gives no time of day. Missing or malformed: `NO_DAY`. */
const day = v.fallback(
  v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\d{4}-\d{2}-\d{2}(?!\d)/),
    v.transform((found) => found.slice(0, 10)),
    v.check(isDay),
  ),
  NO_DAY,
);

/** The 30th of February is none. */
function isDay(found: string): boolean {
  const time = Date.parse(`${found}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(found);
}

/** Free text with stray spaces and TABs (seen): trimmed, because it is shown and compared. Missing or malformed: empty. */
export const words = v.fallback(v.optional(v.pipe(text, v.trim()), ''), '');

const versionFields = {
  id: listedId,
  createdOn: day,
  /** `INITIAL UPDATE EXPANSION RESUPPLY ONLINE_ORDER UPDATE_FORMAT` seen or documented; an open set. */
  reason: words,
  /** `FULL COU` or `Full` / `Change Only Update`, by product; read it with `supplyType()`. Empty: neither is known. */
  supplyType: words,
  productVersion: words,
  format: words,
};

export const versionSummary = v.object(versionFields);

export type VersionSummary = Readonly<v.InferOutput<typeof versionSummary>>;

const VERSION_RULES = {
  unread: 'id',
  flawsOf: ({ createdOn }: VersionSummary) => [createdOn === NO_DAY && 'date'] as const,
  idOf: (one: VersionSummary) => one.id,
  merge: filled<VersionSummary>,
} as const;

const listedPackage = v.object({
  id: listedId,
  /** Empty: the data package goes by its product, or its id. */
  name: words,
  /** Only sorts packages that have no version yet. */
  createdOn: day,
  productId: words,
  productName: words,
  /** Missing: none yet. Anything but a list: `versions` in `flaws`. */
  versions: v.optional(v.unknown(), []),
});

/** With its versions as OS sent them: entries about one package are put together first. */
type ListedPackage = Omit<v.InferOutput<typeof listedPackage>, 'versions'> & {
  readonly versions?: readonly VersionSummary[];
  readonly flaws?: Flaws;
};

const dataPackage = v.pipe(
  listedPackage,
  v.transform(({ versions, ...fields }): ListedPackage => {
    if (!Array.isArray(versions)) return { ...fields, flaws: { versions: 1 } };
    const { entries, flaws } = readEntries(versions, versionSummary, VERSION_RULES);
    return { ...fields, versions: entries, ...(flaws && { flaws }) };
  }),
);

export interface DataPackage extends Omit<ListedPackage, 'versions'> {
  /** In the order that OS sent them in. */
  readonly versions: readonly VersionSummary[];
  /** Of the list of its versions. */
  readonly flaws?: Flaws;
}

export const dataPackages = v.pipe(
  listOf(dataPackage, {
    unread: 'id',
    flawsOf: ({ name, flaws }) => [name === '' && 'name', flaws?.versions !== undefined && 'versions'],
    idOf: (one) => one.id,
    merge: (one, other) => {
      const flaws = added(one.flaws, other.flaws);
      const versions = merged(one.versions ?? [], other.versions ?? [], VERSION_RULES);
      return { ...filled(one, other), versions, ...(flaws && { flaws }) };
    },
  }),
  v.transform(
    ({ entries, ...rest }): List<DataPackage> => ({
      ...rest,
      entries: entries.map(({ name, versions = [], ...one }) => ({
        ...one,
        name: name || one.productName || one.id,
        versions,
      })),
    }),
  ),
);

/** The first, with what only the other one knows. */
export function filled<Entry extends object>(one: Entry, other: Entry): Entry {
  const isBlank = (value: unknown): boolean => value === undefined || value === '' || value === NO_DAY;
  const known = Object.entries(other).filter(([name]) => isBlank(Reflect.get(one, name)));
  return { ...one, ...Object.fromEntries(known) };
}

/** Of a version's `downloads`, and of an OpenData product's. */
export const fileFields = {
  /** No longer than a command takes (utils/commands.ts). A file without one is left out: OS can't be asked for it. */
  fileName: v.pipe(text, v.regex(/\S/), v.maxLength(2000)),
  /** Bytes. Optional by the OpenAPI document; missing or malformed: the size can't be checked. */
  size: v.fallback(v.optional(v.pipe(numeric(), v.safeInteger(), v.minValue(0))), undefined),
  /** 32 hex digits; upper case in 2020/21, lower case since. Missing or malformed: the MD5 can't be checked. */
  md5: v.fallback(
    v.optional(v.pipe(v.string(), v.trim(), v.regex(/^[0-9a-fA-F]{32}$/), v.toLowerCase())),
    undefined,
  ),
};

/** A number, or digits where a number belongs. */
function numeric() {
  return v.union([v.number(), v.pipe(v.string(), v.trim(), v.regex(/^\d{1,16}$/), v.transform(Number))]);
}

const file = v.object(fileFields);

export type DataFile = Readonly<v.InferOutput<typeof file>>;

/** A field that is there and says nothing. Both are optional: one that is not there is no flaw. */
const fileFlaws = ({ size, md5 }: DataFile, raw: Readonly<Record<string, unknown>>) =>
  [
    raw.size !== undefined && size === undefined && 'size',
    raw.md5 !== undefined && md5 === undefined && 'md5',
  ] as const;

/** Where two entries of one file contradict each other, neither is believed. */
export function agreed<File extends DataFile>(one: File, other: File): File {
  const { size, md5, ...rest } = filled(one, other);
  const isSame = (a: unknown, b: unknown) => a === undefined || b === undefined || a === b;
  return {
    ...rest,
    ...(size !== undefined && isSame(one.size, other.size) && { size }),
    ...(md5 !== undefined && isSame(one.md5, other.md5) && { md5 }),
  } as File;
}

export const FILE_RULES = {
  unread: 'fileName',
  flawsOf: fileFlaws,
  idOf: ({ fileName }: DataFile) => fileName,
  merge: agreed<DataFile>,
} as const;

/** Ids of the versions next to it, as OS named them when the document was read. */
interface Neighbours {
  readonly previousId?: string;
  readonly nextId?: string;
}

const versionDocument = v.object({
  ...versionFields,
  /** Anything but a list is no document of a version: an update without files would be taken for applied. */
  downloads: listOf(file, FILE_RULES),
  // Left out where there is no such version (FACTS §2.3).
  previousVersionUrl: v.optional(v.unknown()),
  nextVersionUrl: v.optional(v.unknown()),
});

interface VersionFields extends VersionSummary {
  readonly downloads: readonly DataFile[];
  /** Of the list of its files. */
  readonly flaws?: Flaws;
}

/** `GET /dataPackages/{id}/versions/{versionId}`. Of the addresses of its neighbours the ids stay. */
export const version = v.pipe(
  versionDocument,
  v.transform(({ previousVersionUrl, nextVersionUrl, downloads, ...fields }): VersionFields & Neighbours => {
    const [previousId, nextId] = [versionIdIn(previousVersionUrl), versionIdIn(nextVersionUrl)];
    return {
      ...fields,
      downloads: downloads.entries,
      ...(downloads.flaws && { flaws: downloads.flaws }),
      ...(previousId !== undefined && { previousId }),
      ...(nextId !== undefined && { nextId }),
    };
  }),
);

export type Version = Readonly<v.InferOutput<typeof version>>;
