import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Grab, NOBODY } from '../../utils/grabs/grab.ts';
import type { Desk } from '../desk.ts';
import type { CatalogueStore } from './catalogue.ts';
import { coalesced } from './coalesced.ts';

/** What became of the files of the version, or OpenData release, on show. */
export interface LevelGrabs {
  /** The newest grab of that file. */
  ofFile(fileName: string): Grab | undefined;
  load(): Promise<void>;
  /** Reads them for each version that comes on show. Returns how to stop. */
  follow(): () => void;
}

export function createLevelGrabs(
  desk: Desk,
  credentialId: ReadonlySignal<string | undefined>,
  { place, openData }: CatalogueStore,
): LevelGrabs {
  const version = computed((): readonly [string, string, string] | undefined => {
    const [id, here] = [credentialId.value, place.value];
    if (here.level === 'product') {
      const release = openData.product.value?.version;
      return release === undefined ? undefined : [NOBODY, here.productId, release];
    }
    return id === undefined || here.level !== 'files' ? undefined : [id, here.packageId, here.versionId];
  });
  /** Made anew for each version: a late answer to the one before lands where nobody looks. */
  const level = computed(() => {
    const of = version.value;
    if (!of) return undefined;
    const byName = signal<ReadonlyMap<string, Grab>>(new Map());
    const load = coalesced(async () => {
      const grabs = await desk.grabs.ofVersion(...of);
      const oldestFirst = [...grabs].sort((a, b) => a.addedAt - b.addedAt);
      byName.value = new Map(oldestFirst.map((grab) => [grab.fileName, grab]));
    });
    return { byName, load };
  });
  return {
    ofFile: (fileName) => level.value?.byName.value.get(fileName),
    load: async () => level.peek()?.load(),
    follow: () => effect(() => void level.value?.load()),
  };
}
