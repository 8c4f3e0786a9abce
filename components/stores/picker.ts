import { batch, computed, effect, type ReadonlySignal, untracked } from '@preact/signals';
import { i18n } from '#i18n';
import type { Failure } from '../../utils/failure.ts';
import type { Desk } from '../desk.ts';
import { explain } from '../explain.ts';
import { counted, format } from '../words.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { type CatalogueStore, createCatalogue } from './catalogue.ts';
import { type Copier, createCopier } from './copier.ts';
import { type CredentialStore, createCredential } from './credential.ts';
import { createGrabs, type GrabsStore, isOnItsWay } from './grabs.ts';
import { createList, type ListStore } from './list.ts';
import { createPermission } from './permission.ts';

/** All that the popup shows and does. */
export interface PickerStore {
  readonly announcer: Announcer;
  readonly credential: CredentialStore;
  readonly catalogue: CatalogueStore;
  readonly list: ListStore;
  readonly grabs: GrabsStore;
  readonly copier: Copier;
  /** Why the present level is not up to date. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** Into the row under the cursor; a file is grabbed. */
  enter(): void;
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
  const grabs = createGrabs(desk, announcer);
  const copier = createCopier(desk, announcer);

  const failure = computed((): Failure | undefined =>
    permission.granted.value === false ? { kind: 'no-permission' } : catalogue.answer.value?.failure.value,
  );

  const refresh = () => void catalogue.answer.peek()?.refresh();

  const onChange = async (change: 'credential' | 'packages' | 'version' | 'grabs') => {
    if (change === 'grabs') return grabs.load();
    if (change === 'packages') return catalogue.packages.peek()?.read();
    if (change === 'version') return catalogue.version.peek()?.read();
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

  return {
    announcer,
    credential,
    catalogue,
    list,
    grabs,
    copier,
    failure,
    refresh,
    enter() {
      const row = list.cursorRow.peek();
      const here = catalogue.place.peek();
      if (!row) return;
      if (row.kind === 'file') {
        if (here.level !== 'files') return;
        const wanted = { packageId: here.packageId, versionId: here.versionId, fileName: row.id };
        if (!isOnItsWay(grabs.ofFile(wanted))) void grabs.start(wanted);
        return;
      }
      batch(() => {
        if (row.kind === 'package') catalogue.go({ level: 'versions', packageId: row.id });
        else if (here.level === 'versions') {
          catalogue.go({ level: 'files', packageId: here.packageId, versionId: row.id });
        }
        list.start();
      });
    },
    leave() {
      const here = catalogue.place.peek();
      if (here.level === 'packages') return false;
      batch(() => {
        if (here.level === 'files') catalogue.go({ level: 'versions', packageId: here.packageId });
        else catalogue.go({ level: 'packages' });
        list.start(here.level === 'files' ? here.versionId : here.packageId);
      });
      return true;
    },
    open() {
      const stops = [
        openAnswers(),
        announceCounts(catalogue, list, announcer),
        announceFailure(failure, announcer),
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

/** Long enough for a word to be typed out before its result is read aloud. */
const SETTLE_MS = 700;

/** Says how many there are once a list has come, has changed, or a search has settled. */
function announceCounts(catalogue: CatalogueStore, list: ListStore, announcer: Announcer): () => void {
  let said: { readonly place: unknown; readonly total: number } | undefined;
  return effect(() => {
    const [found, total] = [list.found.value.length, catalogue.rows.value.length];
    const place = catalogue.place.value;
    const searching = list.query.value.trim() !== '';
    if (total === 0) return;
    const timer = setTimeout(() => {
      const count = counted(`picker.${place.level}`, total);
      const isNew = said?.place !== place;
      if (searching) {
        const counts = { found: format.count(found), total: format.count(total) };
        announcer.say(i18n.t('picker.search.found', counts));
      } else if (isNew) announcer.say(count);
      else if (said?.total !== total) announcer.say(i18n.t('picker.said.updated', { count }));
      said = { place, total };
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  });
}

const announceFailure = (failure: ReadonlySignal<Failure | undefined>, announcer: Announcer): (() => void) =>
  effect(() => {
    if (!failure.value) return;
    const { title, detail } = explain(failure.value, 'version');
    announcer.say(i18n.t('picker.said.failure', { title, detail }));
  });
