import { batch, computed, effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { Failure } from '../../utils/failure.ts';
import type { Change, Desk } from '../desk.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { type CatalogueStore, createCatalogue } from './catalogue.ts';
import { type Copier, createCopier } from './copier.ts';
import { type CredentialStore, createCredential } from './credential.ts';
import { createGrabs, type GrabsStore, isOnItsWay } from './grabs.ts';
import { createLevelGrabs, type LevelGrabs } from './level-grabs.ts';
import { createList, type ListStore } from './list.ts';
import { announceCounts, announceFailure, announceSelection } from './list-news.ts';
import { createOrders, type OrderStore } from './orders.ts';
import { createPanels, type PanelStore } from './panels.ts';
import { createPermission } from './permission.ts';
import { createPresets, type PresetsStore } from './presets.ts';
import { createSelection, type SelectionStore } from './selection.ts';
import { type Sum, sumOf } from './sum.ts';
import { type Wish, wishFor } from './wish.ts';

/** All that the popup shows and does. */
export interface PickerStore {
  readonly announcer: Announcer;
  readonly credential: CredentialStore;
  readonly catalogue: CatalogueStore;
  readonly list: ListStore;
  readonly selection: SelectionStore;
  readonly panels: PanelStore;
  readonly presets: PresetsStore;
  readonly level: LevelGrabs;
  readonly grabs: GrabsStore;
  readonly orders: OrderStore;
  readonly copier: Copier;
  /** Why the present level is not up to date. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** How much is found, of files. */
  readonly sum: ReadonlySignal<Sum | undefined>;
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
  const credentialId = computed(() => credential.current.value?.id);
  const catalogue = createCatalogue(desk, credentialId);
  const list = createList(catalogue.rows);
  const selection = createSelection(catalogue.rows, list);
  const panels = createPanels(catalogue);
  const presets = createPresets(desk, catalogue, list, selection);
  const level = createLevelGrabs(desk, credentialId, catalogue.place);
  const grabs = createGrabs(desk, level.load);
  const orders = createOrders(desk, announcer, grabs, level);
  const copier = createCopier(desk, announcer);

  const failure = computed((): Failure | undefined =>
    permission.granted.value === false ? { kind: 'no-permission' } : catalogue.answer.value?.failure.value,
  );

  const sum = computed(() => (catalogue.place.value.level === 'files' ? sumOf(list.found.value) : undefined));

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
    if (catalogue.place.value.level === 'files') return wishFor(catalogue, list.found.value);
    const under = list.cursorRow.value;
    return under && wishFor(catalogue, [under]);
  });

  const refresh = () => void catalogue.answer.peek()?.refresh();

  const onChange = async (change: Change) => {
    if (change === 'grabs') return Promise.all([grabs.load(), level.load()]);
    if (change === 'presets') return presets.load();
    if (change === 'packages') return catalogue.packages.peek()?.read();
    if (change === 'version') return catalogue.version.peek()?.read();
    if (change !== 'credential') return;
    const before = catalogue.packages.peek();
    await credential.load();
    // Another key under the same id: what failed with the old one may work now.
    if (before && before === catalogue.packages.peek() && failure.peek()) refresh();
  };

  const openAnswers = () =>
    effect(() => {
      const [packages, version] = [catalogue.packages.value, catalogue.version.value];
      untracked(() => {
        if (packages && !packages.looked.value) void packages.open();
        if (version && !version.looked.value) void version.open();
        if (!packages) catalogue.go({ level: 'packages' });
      });
    });

  const grab = (wish: Wish) => {
    if (wish.of === 'files') void presets.remember();
    void orders.grabAll(wish, selection.clear);
  };

  const goIn = () => {
    const row = list.cursorRow.peek();
    const here = catalogue.place.peek();
    if (!row) return;
    if (row.kind === 'file') {
      if (here.level !== 'files' || isOnItsWay(level.ofFile(row.id))) return;
      // The row under the cursor is not in sight then.
      if (panels.open.peek() === 'tiles') return;
      const { packageId, versionId } = here;
      return void orders.grab({ packageId, versionId, fileName: row.id });
    }
    batch(() => {
      if (row.kind === 'package') catalogue.go({ level: 'versions', packageId: row.id });
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
    panels,
    presets,
    level,
    grabs,
    orders,
    copier,
    failure,
    sum,
    selected,
    whole,
    refresh,
    goIn,
    enter() {
      const wish = selected.peek();
      if (wish) grab(wish);
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
        list.start(here.level === 'files' ? here.versionId : here.packageId);
        selection.clear();
      });
      return true;
    },
    open() {
      const stops = [
        openAnswers(),
        announceCounts(catalogue, list, sum, announcer),
        announceFailure(failure, announcer),
        announceSelection(catalogue, selection, selected, announcer),
        level.follow(),
        presets.follow(),
        grabs.follow(),
        desk.watch((change) => void onChange(change)),
        desk.permission.watch(() => void permission.load().then(refresh)),
      ];
      void credential.load();
      void permission.load();
      void grabs.load();
      void desk.ask('look', {});
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
