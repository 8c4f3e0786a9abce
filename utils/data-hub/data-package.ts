import * as v from 'valibot';
import { versionIdIn } from './version-link.ts';

/**
 * `GET /dataPackages`: what OS says, kept to what Trig uses. Tolerant of what was seen (free text, new
 * reasons, stray spaces), strict about what would hurt: an id that is not digits could leave its folder or
 * its address. `url` fields are dropped here, because with a key in the query OS echoes it into each of
 * them (seen in recorded answers of 2026-09).
 */

/** Digits as text: `"0040146690"` loses its meaning as a number. */
export const id = v.pipe(v.string(), v.regex(/^\d{1,20}$/));

/** `YYYY-MM-DD`; OS gives no time of day. */
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}/),
  v.transform((text) => text.slice(0, 10)),
);

/** Free text with stray spaces and TABs (seen): trimmed, because it is shown and compared. */
const words = v.pipe(v.string(), v.trim());

const versionFields = {
  id,
  createdOn: day,
  /** `INITIAL UPDATE EXPANSION RESUPPLY ONLINE_ORDER UPDATE_FORMAT` seen or documented; an open set. */
  reason: v.optional(words, ''),
  /** `FULL COU` or `Full` / `Change Only Update`, by product; read it with `supplyType()`. */
  supplyType: v.optional(words, ''),
  productVersion: v.optional(words, ''),
  format: v.optional(words, ''),
};

export const versionSummary = v.object(versionFields);

const dataPackage = v.object({
  id,
  name: words,
  createdOn: day,
  productId: v.optional(words, ''),
  productName: v.optional(words, ''),
  versions: v.optional(v.array(versionSummary), []),
});

export const dataPackages = v.array(dataPackage);

/** Of a version's `downloads`, and of an OpenData product's. */
export const fileFields = {
  /** No longer than a command takes (utils/commands.ts). */
  fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  /** Bytes. Optional by the OpenAPI document, so code for its absence. */
  size: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  /** 32 hex digits; upper case in 2020/21, lower case since. */
  md5: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{32}$/), v.toLowerCase())),
};

const file = v.object(fileFields);

/** Ids of the versions next to it, as OS named them when the document was read. */
interface Neighbours {
  readonly previousId?: string;
  readonly nextId?: string;
}

const versionDocument = v.object({
  ...versionFields,
  downloads: v.array(file),
  // Left out where there is no such version (FACTS §2.3).
  previousVersionUrl: v.optional(v.unknown()),
  nextVersionUrl: v.optional(v.unknown()),
});

type VersionFields = Omit<v.InferOutput<typeof versionDocument>, 'previousVersionUrl' | 'nextVersionUrl'>;

/** `GET /dataPackages/{id}/versions/{versionId}`. Of the addresses of its neighbours the ids stay. */
export const version = v.pipe(
  versionDocument,
  v.transform(({ previousVersionUrl, nextVersionUrl, ...fields }): VersionFields & Neighbours => {
    const [previousId, nextId] = [versionIdIn(previousVersionUrl), versionIdIn(nextVersionUrl)];
    return {
      ...fields,
      ...(previousId !== undefined && { previousId }),
      ...(nextId !== undefined && { nextId }),
    };
  }),
);

export type VersionSummary = Readonly<v.InferOutput<typeof versionSummary>>;
export type DataPackage = Readonly<v.InferOutput<typeof dataPackage>>;
export type DataFile = Readonly<v.InferOutput<typeof file>>;
export type Version = Readonly<v.InferOutput<typeof version>>;
