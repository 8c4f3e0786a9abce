import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { DataPackage } from '../../utils/data-hub/data-package.ts';
import { findPackage } from '../../utils/data-hub/find-package.ts';
import { newest } from '../../utils/data-hub/newest.ts';
import type { Page } from '../../utils/data-hub/page.ts';
import type { CatalogueStore, Place } from './catalogue.ts';
import type { ListStore } from './list.ts';
import type { SelectionStore } from './selection.ts';

/** Takes the picker to what the tab shows: of a package, all files of its newest version. */
export interface PageStore {
  /** The package's id while its list is still on the way. */
  readonly isLooking: ReadonlySignal<boolean>;
  /** The page's package, when the key does not see it. */
  readonly unseen: ReadonlySignal<string | undefined>;
  goTo(page: Page): void;
  /** Enter, before there is anything to grab: says whether it will be done as soon as there is. */
  enterLater(): boolean;
  follow(): () => void;
}

interface Parts {
  readonly catalogue: CatalogueStore;
  readonly list: ListStore;
  readonly selection: SelectionStore;
  /** Grabs what is selected. */
  readonly grab: () => void;
}

export function createPage({ catalogue, list, selection, grab }: Parts): PageStore {
  /** What we were asked to show; nothing any more as soon as the person has gone elsewhere. */
  const wanted = signal<Page | undefined>();
  /** Where we have put the picker for it. */
  let put: Place | undefined;
  let isChosen = false;
  let isEntered = false;

  const packages = computed(() => catalogue.packages.value?.shelved.value?.value);
  const found = computed((): DataPackage | undefined => {
    const page = wanted.value;
    if (!page || page.kind === 'open-data') return undefined;
    return findPackage(packages.value ?? [], page.packageId);
  });
  const isMissing = computed(
    () => wanted.value !== undefined && packages.value !== undefined && !found.value,
  );
  const isLooking = computed(() => {
    const answer = catalogue.packages.value;
    return isMissing.value && answer?.refreshing.value === true;
  });

  const drop = () => {
    wanted.value = undefined;
    isEntered = false;
  };

  const go = (place: Place, cursor?: string) => {
    put = place;
    isChosen = false;
    batch(() => {
      catalogue.go(place);
      list.start(cursor);
      selection.clear();
    });
  };

  /** Moved, searched or chosen by hand: then nothing moves under it any more. */
  const isTouched = (): boolean => {
    if (catalogue.place.peek() !== put || list.query.peek() !== '') return true;
    const rows = catalogue.rows.peek().length;
    return isChosen && (selection.ids.peek().size !== rows || list.cursorIndex.peek() > 0);
  };

  /** To the package's newest version, and on to a newer one while nobody has touched anything. */
  const arrive = (page: Page, { id: packageId, versions }: DataPackage) => {
    if (isTouched()) return drop();
    const versionId = page.kind === 'package' ? newest(versions)?.id : versionOf(page);
    const here = catalogue.place.peek();
    if (versionId === undefined) {
      if (here.level !== 'versions' || here.packageId !== packageId) go({ level: 'versions', packageId });
      return;
    }
    if (here.level === 'files' && here.packageId === packageId && here.versionId === versionId) return;
    go({ level: 'files', packageId, versionId }, page.kind === 'file' ? page.fileName : undefined);
  };

  /** All of it, once its files are there. */
  const choose = () => {
    if (isChosen || catalogue.place.peek() !== put) return;
    const rows = catalogue.rows.peek();
    if (catalogue.place.peek().level !== 'files' || rows.length === 0) return;
    isChosen = true;
    selection.restore(rows.map(({ id }) => id));
    if (isEntered) grab();
    isEntered = false;
  };

  return {
    isLooking,
    unseen: computed(() => {
      const page = wanted.value;
      const isHere = catalogue.place.value === put;
      if (!page || page.kind === 'open-data' || !isHere || isLooking.value) return undefined;
      return isMissing.value ? page.packageId : undefined;
    }),
    goTo(page) {
      // Of a product nobody wants all: every area in every format is the same map over and over.
      if (page.kind === 'open-data') return go({ level: 'product', productId: page.productId });
      wanted.value = page;
      go({ level: 'versions', packageId: page.packageId });
    },
    enterLater() {
      const isPending = wanted.peek()?.kind === 'package' && !isChosen && catalogue.place.peek() === put;
      if (isPending) isEntered = true;
      return isPending;
    },
    follow() {
      const stops = [
        effect(() => {
          const [page, dataPackage] = [wanted.value, found.value];
          if (page && dataPackage) untracked(() => arrive(page, dataPackage));
        }),
        effect(() => {
          const [page, , rows] = [wanted.value, catalogue.place.value, catalogue.rows.value];
          if (page?.kind === 'package' && rows.length > 0) untracked(choose);
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

const versionOf = (page: Page): string | undefined => ('versionId' in page ? page.versionId : undefined);
