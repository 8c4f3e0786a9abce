import { i18n } from '#i18n';
import type { DataFile, Version } from '../../utils/data-hub/data-package.ts';
import type { OpenFile } from '../../utils/data-hub/open-data.ts';
import { bad, good, type Outcome } from '../../utils/failure.ts';
import { type Destination, destinations, productDestinations } from '../../utils/grabs/destination.ts';
import { distinctNames } from '../../utils/grabs/distinct-names.ts';
import type { HandedFile } from '../../utils/hand-over/handed-file.ts';
import { NO_FILTER } from '../../utils/picker/filter.ts';
import type { Choice } from '../../utils/picker/presets.ts';
import type { Desk } from '../desk.ts';
import { releaseWords } from '../source-words.ts';
import { squaresOf } from '../stores/choice-squares.ts';
import type { PickerStore } from '../stores/picker.ts';
import { readVersion } from '../stores/read-version.ts';
import type { Wish } from '../stores/wish.ts';
import { counted, visible } from '../words.ts';
import type { Gathered } from './gathered.ts';

/** What is selected; else all files found, or all of the version under the cursor. */
export async function gatherPicked(desk: Desk, picker: PickerStore): Promise<Outcome<Gathered>> {
  const wish = picker.selected.peek() ?? picker.whole.peek();
  if (!wish) return good({ name: '', wanted: [] });
  const choice = choiceOf(picker);
  const wanted = wish.product ? await ofProduct(desk, wish.product) : await ofVersions(desk, picker, wish);
  if (!wanted.ok) return wanted;
  const name = nameOf(wanted.value, wish.versions.length);
  return good({ name, wanted: wanted.value, ...(choice && { choice }) });
}

function nameOf(files: readonly HandedFile[], versions: number): string {
  const [first] = files;
  if (!first) return '';
  const which = versions > 1 ? counted('picker.versions', versions) : releaseWords(first);
  return i18n.t('batch.title', { package: visible(first.packageName), which });
}

/** How the files were chosen: as they are shown, or by their squares; of whole versions there is nothing to say. */
function choiceOf({ catalogue, list, selection }: PickerStore): Choice | undefined {
  if (catalogue.place.peek().level !== 'files') return undefined;
  const ids = selection.ids.peek();
  if (ids.size === 0) return { filter: list.filter.peek(), squares: [] };
  return { filter: NO_FILTER, squares: squaresOf(catalogue.rows.peek(), ids) };
}

async function ofVersions(
  desk: Desk,
  { catalogue, credential }: PickerStore,
  { versions }: Wish,
): Promise<Outcome<readonly HandedFile[]>> {
  const packages = catalogue.packages.peek()?.shelved.peek()?.value ?? [];
  const { folders: template } = await desk.settings();
  const files: HandedFile[] = [];
  for (const { packageId, versionId, fileNames } of versions) {
    const read = await readVersion(desk, credential.current.peek()?.id ?? '', packageId, versionId);
    if (!read.ok) return read;
    const dataPackage = packages.find(({ id }) => id === packageId);
    if (!dataPackage) return bad({ kind: 'not-found' });
    const { createdOn, supplyType, productVersion, downloads } = read.value;
    const of = { packageId, packageName: dataPackage.name, versionId, createdOn, supplyType, productVersion };
    const destination = destinations(dataPackage, read.value, { template, packages });
    files.push(...told(of, downloads, fileNames, destination));
  }
  return good(files);
}

async function ofProduct(
  desk: Desk,
  { productId, fileNames }: NonNullable<Wish['product']>,
): Promise<Outcome<readonly HandedFile[]>> {
  const [shelved, { folders }] = await Promise.all([desk.shelf.release(productId), desk.settings()]);
  if (!shelved) return bad({ kind: 'not-found' });
  const { product, files } = shelved.value;
  const of = {
    packageId: product.id,
    packageName: product.name,
    versionId: product.version,
    createdOn: '',
    productVersion: product.version,
  };
  return good(told(of, files, fileNames, productDestinations(product, folders)));
}

type Of = Pick<HandedFile, 'packageId' | 'packageName' | 'versionId' | 'createdOn'> &
  Partial<Pick<Version, 'supplyType' | 'productVersion'>>;

/** Into the folders that a grab would put them. */
function told(
  of: Of,
  all: readonly (DataFile | OpenFile)[],
  fileNames: readonly string[] | undefined,
  destination: Destination,
): readonly HandedFile[] {
  const names = distinctNames(all.map(({ fileName }) => fileName));
  const asked = fileNames && new Set(fileNames);
  return all
    .filter(({ fileName }) => asked?.has(fileName) ?? true)
    .map((file) => {
      const { fileName, size, md5 } = file;
      return {
        ...of,
        fileName,
        ...('openData' in file && { openData: file.openData }),
        ...(size !== undefined && { size }),
        ...(md5 !== undefined && { md5 }),
        path: destination(names.get(fileName) ?? fileName),
      };
    });
}
