import * as v from 'valibot';
import { type DataFile, fileFields } from './data-package.ts';

/**
 * `GET /products` and `GET /products/{productId}/downloads`: OpenData, for which nobody needs a key. What is only
 * shown or searched is taken as it comes, and left out where it makes no sense; `url` fields are dropped, because
 * Trig builds its addresses itself (address.ts).
 */

/** `OpenRoads`, `GB-Hex-1km-Mining-Haz`, `250kScaleColourRaster`: it becomes part of an address and of a folder. */
export const productId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.-]{0,99}$/));

const words = v.pipe(v.string(), v.trim());

const format = v.object({ format: words, subformat: v.fallback(v.optional(words), undefined) });

/** `GET /products/{productId}`; the list has the same when asked for it expanded. */
export const product = v.object({
  id: productId,
  name: words,
  /** `2026-09` by OS, `Version 3 (GB); Version 1 (NI)` by BGS: free text, and only the newest can be had. */
  version: v.optional(words, ''),
  /** `GB`, 100 km squares, also `UK` and `NI` (seen). */
  areas: v.fallback(v.array(words), []),
  formats: v.fallback(v.array(format), []),
});

export const products = v.array(product);

const text = v.fallback(v.string(), '');

/** As OS wrote them: they go back to it as the filters that name one file. */
const openFile = v.object({
  ...fileFields,
  area: text,
  format: text,
  subformat: v.fallback(v.optional(v.string()), undefined),
});

export const openFiles = v.pipe(
  v.array(openFile),
  v.transform((files): readonly OpenFile[] => apart(files)),
);

export type Product = Readonly<v.InferOutput<typeof product>>;

/** What OS has to be asked to be led to one file: values exactly as it gave them. */
export interface OpenDataFilter {
  readonly fileName: string;
  readonly area: string;
  readonly format: string;
  readonly subformat?: string;
}

/** A file of an OpenData product; its `fileName` is its own within the product. */
export interface OpenFile extends DataFile {
  readonly openData: OpenDataFilter;
}

/** What can be had of a product: its newest release, with its files. Earlier ones are gone. */
export interface Release {
  readonly product: Product;
  readonly files: readonly OpenFile[];
}

/**
 * A file goes by its name everywhere else in Trig. OS's names differ by area and format in all evidence (FACTS §3),
 * but nothing promises it: those that are called alike get both into their name here.
 */
function apart(files: readonly v.InferOutput<typeof openFile>[]): readonly OpenFile[] {
  const counts = new Map<string, number>();
  for (const { fileName } of files) counts.set(fileName, (counts.get(fileName) ?? 0) + 1);
  const named = files.map(({ fileName, size, md5, area, format, subformat }): OpenFile => {
    const isAlone = counts.get(fileName) === 1;
    const parts = [area, format, subformat, fileName].filter(Boolean).join(' ');
    return {
      fileName: isAlone ? fileName : parts,
      ...(size !== undefined && { size }),
      ...(md5 !== undefined && { md5 }),
      openData: { fileName, area, format, ...(subformat !== undefined && { subformat }) },
    };
  });
  return [...new Map(named.map((file) => [file.fileName, file])).values()];
}
