import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Failure } from '../../utils/failure.ts';
import type { Desk } from '../desk.ts';
import { needsKey } from '../picker/needs-key.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { createAnswers } from './answers.ts';
import { type CatalogueStore, createCatalogue } from './catalogue.ts';
import type { ComparisonStore } from './comparison.ts';
import { type Copier, createCopier } from './copier.ts';
import { type CredentialStore, createCredential } from './credential.ts';
import { createFavourites, type FavouritesStore } from './favourites.ts';
import { createGrabs, type GrabsStore } from './grabs.ts';
import { createLevelGrabs, type LevelGrabs } from './level-grabs.ts';
import { createList, type ListStore } from './list.ts';
import { announceCounts, announceFailure, announceSelection } from './list-news.ts';
import { createLook, type LookStore } from './look.ts';
import { createMarks, type Marks } from './marks.ts';
import type { NewsPart } from './news-part.ts';
import { createOrders, type OrderStore } from './orders.ts';
import type { PageStore } from './page.ts';
import { createPanels, type PanelStore } from './panels.ts';
import { createPermission } from './permission.ts';
import { placePicker } from './placing.ts';
import { createPresets, type PresetsStore } from './presets.ts';
import type { SameFiles } from './same-files.ts';
import { createSelection, type SelectionStore } from './selection.ts';
import { createSteps, type Steps } from './steps.ts';
import { type Sum, sumOf } from './sum.ts';
import { type Wish, wishFor } from './wish.ts';

/** All that the popup shows and does. */
export interface PickerStore extends Steps {
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
  readonly look: LookStore;
  readonly favourites: FavouritesStore;
  /** What is new and what is watched; loaded after the list. */
  readonly news: Signal<NewsPart | undefined>;
  /** What the tab shows, where it is of OS Data Hub. */
  readonly page: ReadonlySignal<PageStore | undefined>;
  /** The version on show held against another one, while somebody does that. */
  readonly comparison: Signal<ComparisonStore | undefined>;
  readonly marks: Marks;
  /** What of the files on show is at hand from elsewhere; `undefined` until its code is here. */
  readonly same: Signal<SameFiles | undefined>;
  /** False until it is known where the popup opens: until then no level is shown. */
  readonly isPlaced: ReadonlySignal<boolean>;
  /** Why the present level is not up to date. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** Why the list of OpenData is not, beside that of data packages. */
  readonly openFailure: ReadonlySignal<Failure | undefined>;
  /** How much is found, of files. */
  readonly sum: ReadonlySignal<Sum | undefined>;
  /** All that one press of a button would grab, whether or not some of it is at hand. */
  readonly wish: ReadonlySignal<Wish | undefined>;
  /** What is selected, without what is skipped because it is at hand. */
  readonly selected: ReadonlySignal<Wish | undefined>;
  /** What the second way of grabbing means, with nothing selected: all files of the version under the cursor, or all found. */
  readonly whole: ReadonlySignal<Wish | undefined>;
  /** What is selected, or all, is being handed over. */
  readonly isHandingOver: Signal<boolean>;
  /** Says whether there was anything. */
  handOver(): boolean;
  /** Grabs what is selected; else goes into the row under the cursor, of which a file is grabbed. */
  enter(): void;
  grabWhole(): void;
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
  const comparison = signal<ComparisonStore | undefined>();
  const list = createList(computed(() => comparison.value?.listed.value ?? catalogue.listed.value));
  const isGoneShown = computed(() => comparison.value?.kind.value === 'gone');
  const selection = createSelection(catalogue.rows, list);
  const panels = createPanels(catalogue);
  const presets = createPresets(desk, catalogue, list, selection);
  const level = createLevelGrabs(desk, credentialId, catalogue);
  const grabs = createGrabs(desk, level.load);
  const orders = createOrders(desk, announcer, grabs, level);
  const copier = createCopier(desk, announcer);
  const look = createLook(desk);
  const steps = createSteps({ catalogue, list, selection, level, orders, panels });
  const page = signal<PageStore | undefined>();

  const failure = computed((): Failure | undefined =>
    permission.granted.value === false ? { kind: 'no-permission' } : catalogue.answer.value?.failure.value,
  );

  /** OpenData and data packages fail each for themselves; what is the matter with both is said once. */
  const openFailure = computed(() => {
    if (catalogue.place.value.level !== 'packages' || permission.granted.value === false) return undefined;
    const { value } = catalogue.openData.products.failure;
    return value?.kind === failure.value?.kind ? undefined : value;
  });

  const isAtFiles = computed(() => /^(?:files|product)$/.test(catalogue.place.value.level));

  const same = signal<SameFiles | undefined>();
  const less = (wish: Wish | undefined) => wish && (same.value?.without(wish) ?? wish);

  const chosen = computed(() => {
    const ids = selection.ids.value;
    if (ids.size === 0) return undefined;
    const rows = catalogue.rows.value.filter(({ id }) => ids.has(id));
    return wishFor(catalogue, rows);
  });
  const selected = computed(() => less(chosen.value));

  const all = computed(() => {
    if (chosen.value) return undefined;
    if (isAtFiles.value) return wishFor(catalogue, list.found.value);
    const under = list.cursorRow.value;
    return under && wishFor(catalogue, [under]);
  });
  const whole = computed(() => less(all.value));

  const sum = computed(() => (isAtFiles.value ? sumOf(list.found.value) : undefined));

  const grab = (wish: Wish | undefined) => {
    if (!wish) return;
    if (wish.of === 'files') void presets.remember();
    void orders.grabAll(wish, selection.clear);
  };
  const grabSelected = () => grab(selected.peek());

  const stores = { announcer, credential, catalogue, list, selection, panels, presets, level, grabs, orders };
  const states = { isPlaced, failure, openFailure };
  const answers = createAnswers({ ...stores, ...states });

  const isHandingOver = signal(false);

  return {
    ...stores,
    ...states,
    ...steps,
    copier,
    look,
    comparison,
    marks: createMarks(),
    favourites,
    news: signal(),
    page,
    sum,
    same,
    wish: computed(() => chosen.value ?? all.value),
    selected,
    whole,
    isHandingOver,
    handOver() {
      isHandingOver.value = (selected.peek() ?? whole.peek()) !== undefined;
      return isHandingOver.peek();
    },
    refresh: answers.refresh,
    enter() {
      if (page.peek()?.enterLater()) return;
      if (selected.peek()) grabSelected();
      else steps.goIn();
    },
    grabWhole: () => grab(selected.peek() ?? whole.peek()),
    open() {
      const stops = [
        answers.open(),
        catalogue.openData.follow(),
        announceCounts(catalogue, list, sum, announcer, isGoneShown),
        announceFailure(failure, announcer),
        announceSelection(catalogue, selection, chosen, announcer),
        placePicker(desk, { ...stores, credentialId, favourites, grab: grabSelected, page, isPlaced }),
        level.follow(),
        presets.follow(),
        grabs.follow(),
        look.follow(),
        desk.watch((change) => void answers.follow(change)),
        desk.permission.watch(() => void permission.load().then(answers.refresh)),
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
