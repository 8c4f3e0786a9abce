import * as v from 'valibot';
import { agreed, type DataFile, FILE_RULES, fileFields, filled, words } from './data-package.ts';
import type { Flaws } from './flaws.ts';
import { type List, listOf } from './list.ts';

/**
 * `GET /products` and `GET /products/{productId}/downloads`: OpenData, for which nobody needs a key. What is only
 * shown or searched is taken as it comes, and left out where it makes no sense; `url` fields are dropped, because
 * Trig builds its addresses itself (address.ts).
 */

/** `OpenRoads`, `GB-Hex-1km-Mining-Haz`, `250kScaleColourRaster`: it becomes part of an address and of a folder. */
export const productId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.-]{0,99}$/));

const word = v.pipe(v.string(), v.trim());

const format = v.object({ format: word, subformat: v.fallback(v.optional(word), undefined) });

/** What can be read of a list of words or formats. */
const readable = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((list) =>
        list.flatMap((one): v.InferOutput<Schema>[] => {
          const read = v.safeParse(schema, one);
          return read.success ? [read.output] : [];
        }),
      ),
    ),
    [],
  );

/** `GET /products/{productId}`; the list has the same when asked for it expanded. */
const listedProduct = v.object({
  /** One without is left out of the list: OS can't be asked for it. */
  id: productId,
  /** Empty: it goes by its id. */
  name: words,
  /** `2026-09` by OS, `Version 3 (GB); Version 1 (NI)` by BGS: free text, and only the newest can be had. */
  version: words,
  /** `GB`, 100 km squares, also `UK` and `NI` (seen). */
  areas: readable(word),
  formats: readable(format),
});

type ListedProduct = Readonly<v.InferOutput<typeof listedProduct>>;

const named = <One extends ListedProduct>(one: One): One => ({ ...one, name: one.name || one.id });

export const product = v.pipe(listedProduct, v.transform(named));

export const products = v.pipe(
  listOf(listedProduct, {
    unread: 'id',
    flawsOf: ({ name }) => [name === '' && 'name'],
    idOf: (one) => one.id,
    merge: filled,
  }),
  v.transform(({ entries, ...rest }): List<Product> => ({ ...rest, entries: entries.map(named) })),
);

const text = v.fallback(v.string(), '');

/** As OS wrote them: they go back to it as the filters that name one file. */
const openFile = v.object({
  ...fileFields,
  area: text,
  format: text,
  subformat: v.fallback(v.optional(v.string()), undefined),
});

export const openFiles = v.pipe(
  listOf(openFile, {
    ...FILE_RULES,
    idOf: ({ fileName, area, format, subformat }) => JSON.stringify([fileName, area, format, subformat]),
    merge: agreed,
  }),
  v.transform(({ entries, ...rest }): List<OpenFile> => ({ ...rest, entries: apart(entries) })),
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
  /** Of the list of its files. */
  readonly flaws?: Flaws;
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
