import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Failure } from '../../utils/failure.ts';
import type { Change, Desk } from '../desk.ts';
import { needsKey } from '../picker/needs-key.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { type CatalogueStore, createCatalogue, type Place } from './catalogue.ts';
import { type Copier, createCopier } from './copier.ts';
import { type CredentialStore, createCredential } from './credential.ts';
import { createFavourites, type FavouritesStore } from './favourites.ts';
import { createGrabs, type GrabsStore, isOnItsWay } from './grabs.ts';
import { createLevelGrabs, type LevelGrabs } from './level-grabs.ts';
import { createList, type ListStore } from './list.ts';
import { announceCounts, announceFailure, announceSelection } from './list-news.ts';
import { createLook, type LookStore } from './look.ts';
import { createOrders, type OrderStore } from './orders.ts';
import type { PageStore } from './page.ts';
import { createPermission } from './permission.ts';
import { placePicker } from './placing.ts';
import { createSelection, type SelectionStore } from './selection.ts';
import { type Wish, wishFor } from './wish.ts';

/** All that the popup shows and does. */
export interface PickerStore {
  readonly announcer: Announcer;
  readonly credential: CredentialStore;
  readonly catalogue: CatalogueStore;
  readonly list: ListStore;
  readonly selection: SelectionStore;
  readonly level: LevelGrabs;
  readonly grabs: GrabsStore;
  readonly orders: OrderStore;
  readonly copier: Copier;
  readonly look: LookStore;
  readonly favourites: FavouritesStore;
  /** What the tab shows, where it is of OS Data Hub. */
  readonly page: ReadonlySignal<PageStore | undefined>;
  /** False until it is known where the popup opens: until then no level is shown. */
  readonly isPlaced: ReadonlySignal<boolean>;
  /** Why the present level is not up to date. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** Why the list of OpenData is not, beside that of data packages. */
  readonly openFailure: ReadonlySignal<Failure | undefined>;
  /** What is selected. */
  readonly selected: ReadonlySignal<Wish | undefined>;
  /** What the second way of grabbing means, with nothing selected: all files of the version under the cursor, or all found. */
  readonly whole: ReadonlySignal<Wish | undefined>;
  /** Grabs what is selected; else into the row under the cursor, of which a file is grabbed. */
  enter(): void;
  grabWhole(): void;
  /** Into the row under the cursor, whatever is selected. */
  goIn(): void;
  /** One level out, with the cursor where one came from. Says whether there was an outside. */
  leave(): boolean;
  refresh(): void;
  /** Plugs the stores into the desk. Returns how to unplug them. */
  open(): () => void;
}

export function createPicker(desk: Desk): PickerStore {
  const announcer = createAnnouncer();
  const credential = createCredential(desk);
  const permission = createPermission(desk);
  const isPlaced = signal(false);
  /** None until it is known where the popup opens, and while its key is missing: nothing could be asked with it. */
  const credentialId = computed(() => {
    const { value } = credential.current;
    return !isPlaced.value || needsKey(value) ? undefined : value?.id;
  });
  const isKeyKnown = computed(() => isPlaced.value && credential.current.value !== undefined);
  const favourites = createFavourites(desk, announcer);
  const catalogue = createCatalogue(desk, { credentialId, isKeyKnown, arranged: favourites.arranged });
  const list = createList(catalogue.listed);
  const selection = createSelection(catalogue.rows, list);
  const level = createLevelGrabs(desk, credentialId, catalogue);
  const grabs = createGrabs(desk, level.load);
  const orders = createOrders(desk, announcer, grabs, level);
  const copier = createCopier(desk, announcer);
  const look = createLook(desk);

  const failure = computed((): Failure | undefined =>
    permission.granted.value === false ? { kind: 'no-permission' } : catalogue.answer.value?.failure.value,
  );

  /** OpenData and data packages fail each for themselves; what is the matter with both is said once. */
  const openFailure = computed(() => {
    if (catalogue.place.value.level !== 'packages' || permission.granted.value === false) return undefined;
    const { value } = catalogue.openData.products.failure;
    return value?.kind === failure.value?.kind ? undefined : value;
  });

  const selected = computed(() => {
    const ids = selection.ids.value;
    return ids.size === 0
      ? undefined
      : wishFor(
          catalogue,
          catalogue.rows.value.filter(({ id }) => ids.has(id)),
        );
  });

  const whole = computed(() => {
    if (selected.value) return undefined;
    const { level: here } = catalogue.place.value;
    if (here === 'files' || here === 'product') return wishFor(catalogue, list.found.value);
    const under = list.cursorRow.value;
    return under && wishFor(catalogue, [under]);
  });

  const refresh = () => {
    void catalogue.answer.peek()?.refresh();
    if (openFailure.peek()) void catalogue.openData.products.refresh();
  };

  const onChange = async (change: Change) => {
    if (change === 'grabs') return Promise.all([grabs.load(), level.load()]);
    if (change === 'packages') return catalogue.packages.peek()?.read();
    if (change === 'version') return catalogue.version.peek()?.read();
    if (change === 'products') return catalogue.openData.products.read();
    if (change === 'release') return catalogue.openData.release.peek()?.read();
    if (change !== 'credential') return;
    const before = catalogue.packages.peek();
    await credential.load();
    // Another key under the same id: what failed with the old one may work now.
    if (before && before === catalogue.packages.peek() && failure.peek()) refresh();
  };

  const openAnswers = () =>
    effect(() => {
      const [packages, version] = [catalogue.packages.value, catalogue.version.value];
      const { products, release } = catalogue.openData;
      const { value: inProduct } = release;
      untracked(() => {
        if (!products.looked.value) void products.open();
        if (inProduct && !inProduct.looked.value) void inProduct.open();
        if (packages && !packages.looked.value) void packages.open();
        if (version && !version.looked.value) void version.open();
        const isInPackage = 'packageId' in catalogue.place.value;
        if (!packages && isPlaced.value && isInPackage) catalogue.go({ level: 'packages' });
      });
    });

  const grab = (wish: Wish) => void orders.grabAll(wish, selection.clear);

  const grabSelected = () => {
    const wish = selected.peek();
    if (wish) grab(wish);
  };
  const page = signal<PageStore | undefined>();

  const goIn = () => {
    const row = list.cursorRow.peek();
    const here = catalogue.place.peek();
    if (!row) return;
    if (row.kind === 'file') {
      if (isOnItsWay(level.ofFile(row.id))) return;
      if (here.level === 'product') {
        return void orders.grab({ productId: here.productId, fileName: row.id });
      }
      if (here.level !== 'files') return;
      const { packageId, versionId } = here;
      return void orders.grab({ packageId, versionId, fileName: row.id });
    }
    batch(() => {
      if (row.kind === 'product') catalogue.go({ level: 'product', productId: row.id });
      else if (row.kind === 'package') catalogue.go({ level: 'versions', packageId: row.id });
      else if (here.level === 'versions') {
        catalogue.go({ level: 'files', packageId: here.packageId, versionId: row.id });
      }
      list.start();
      selection.clear();
    });
  };

  return {
    announcer,
    credential,
    catalogue,
    list,
    selection,
    level,
    grabs,
    orders,
    copier,
    look,
    favourites,
    page,
    isPlaced,
    failure,
    openFailure,
    selected,
    whole,
    refresh,
    goIn,
    enter() {
      if (page.peek()?.enterLater()) return;
      if (selected.peek()) grabSelected();
      else goIn();
    },
    grabWhole() {
      const wish = selected.peek() ?? whole.peek();
      if (wish) grab(wish);
    },
    leave() {
      const here = catalogue.place.peek();
      if (here.level === 'packages') return false;
      batch(() => {
        if (here.level === 'files') catalogue.go({ level: 'versions', packageId: here.packageId });
        else catalogue.go({ level: 'packages' });
        list.start(cameFrom(here));
        selection.clear();
      });
      return true;
    },
    open() {
      const stops = [
        openAnswers(),
        catalogue.openData.follow(),
        announceCounts(catalogue, list, announcer),
        announceFailure(failure, announcer),
        announceSelection(catalogue, selection, announcer),
        placePicker(desk, {
          credential,
          credentialId,
          catalogue,
          list,
          selection,
          favourites,
          grab: grabSelected,
          page,
          isPlaced,
        }),
        level.follow(),
        grabs.follow(),
        look.follow(),
        desk.watch((change) => void onChange(change)),
        desk.permission.watch(() => void permission.load().then(refresh)),
      ];
      void permission.load();
      void grabs.load();
      void desk.ask('look', {});
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** The row outside that leads to here. */
function cameFrom(here: Exclude<Place, { level: 'packages' }>): string {
  if (here.level === 'product') return here.productId;
  return here.level === 'files' ? here.versionId : here.packageId;
}
