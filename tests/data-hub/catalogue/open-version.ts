import { type Content, grow, keep } from '../content/content.ts';
import { md5Of } from '../content/digest.ts';
import type { FileSpec, VersionSpec } from './spec.ts';

/** A file with its bytes. */
export interface HubFile {
  readonly fileName: string;
  readonly content: Content;
  /** As the version document gives it; missing where it says nothing. */
  listedSize(): number | undefined;
  /** Computed at the first call, remembered with the content. */
  listedMd5(): string | undefined;
}

/** A version's files, with an index because a 10,000-file grab asks 20,000 times. */
export interface OpenVersion {
  readonly files: readonly HubFile[];
  readonly byName: ReadonlyMap<string, HubFile>;
}

const opened = new WeakMap<VersionSpec, OpenVersion>();

export function openVersion(packageId: string, version: VersionSpec): OpenVersion {
  const known = opened.get(version);
  if (known) return known;
  const files = version.files().map((spec) => toFile(spec, `${packageId}/${version.id}`));
  const open = { files, byName: new Map(files.map((file) => [file.fileName, file])) };
  opened.set(version, open);
  return open;
}

function toFile(spec: FileSpec, place: string): HubFile {
  const { fileName, text, listedSize, listedMd5 } = spec;
  const content =
    text === undefined ? grow(spec.seed ?? `${place}/${fileName}`, spec.size ?? 4096) : keep(text);
  return {
    fileName,
    content,
    listedSize: () => (listedSize === null ? undefined : (listedSize ?? content.size)),
    listedMd5: () => (listedMd5 === null ? undefined : (spec.md5 ?? md5Of(content))),
  };
}
