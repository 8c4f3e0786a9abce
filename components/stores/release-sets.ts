import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { DataPackage } from '../../utils/data-hub/data-package.ts';
import type { MemberVersion } from '../../utils/versions/release-set.ts';
import type { ReleaseSet, SetChange } from '../../utils/versions/release-sets.ts';
import { suggestSets } from '../../utils/versions/suggest-sets.ts';
import type { Desk } from '../desk.ts';
import { visible } from '../words.ts';
import type { PickerStore } from './picker.ts';

/** Packages that a person wants at one release. */
export interface ReleaseSetsStore {
  /** `undefined` until they were read. */
  readonly sets: ReadonlySignal<readonly ReleaseSet[] | undefined>;
  /** What seems to belong together and is in no set. */
  readonly suggested: ReadonlySignal<readonly ReleaseSet[]>;
  /** Of the account, the pinned ones first. */
  readonly packages: ReadonlySignal<readonly DataPackage[]>;
  /** The suggestion that was waved away last. */
  readonly waved: ReadonlySignal<ReleaseSet | undefined>;
  /** The one that was removed last, and where it stood. */
  readonly removed: ReadonlySignal<{ readonly set: ReleaseSet; readonly at: number } | undefined>;
  /** Says whether it was kept. */
  keep(set: ReleaseSet, instead?: string): Promise<boolean>;
  remove(set: ReleaseSet): Promise<void>;
  undo(): Promise<void>;
  /** It is suggested no more. */
  wave(suggestion: ReleaseSet): Promise<void>;
  undoWave(): Promise<void>;
  grab(versions: readonly MemberVersion[]): Promise<void>;
  /** Reads them, and again with each change. Returns how to stop. */
  follow(): () => void;
}

export function createReleaseSets(desk: Desk, picker: PickerStore): ReleaseSetsStore {
  const { announcer, catalogue, favourites, orders } = picker;
  const all = signal<readonly ReleaseSet[] | undefined>();
  const waved = signal<ReleaseSet | undefined>();
  const removed = signal<{ readonly set: ReleaseSet; readonly at: number } | undefined>();
  const packages = computed(() => {
    const listed = catalogue.packages.value?.shelved.value?.value ?? [];
    const pins = favourites.pins.value;
    return [...listed].sort((a, b) => Number(pins.has(b.id)) - Number(pins.has(a.id)));
  });
  const sets = computed(() => all.value?.filter(({ isWaved }) => !isWaved));
  const load = async () => {
    all.value = await desk.releaseSets();
  };
  const change = async (wanted: SetChange, said: string): Promise<boolean> => {
    const { ok } = await desk.ask('changeSets', { change: wanted });
    announcer.say(ok ? said : i18n.t('sets.lost'));
    await load();
    return ok;
  };

  return {
    sets,
    packages,
    removed,
    suggested: computed(() => suggestSets(packages.value, all.value ?? [])),
    waved,
    keep: (set, instead) =>
      change(
        { do: 'put', set, ...(instead !== undefined && { instead }) },
        i18n.t('sets.kept', { name: visible(set.name) }),
      ),
    async remove(set) {
      const at = sets.peek()?.findIndex(({ name }) => name === set.name) ?? 0;
      const said = i18n.t('sets.removed', { name: visible(set.name) });
      if (await change({ do: 'remove', name: set.name }, said)) removed.value = { set, at };
    },
    async undo() {
      const last = removed.peek();
      if (!last) return;
      const said = i18n.t('sets.kept', { name: visible(last.set.name) });
      if (await change({ do: 'put', ...last }, said)) removed.value = undefined;
    },
    async wave(set) {
      const said = i18n.t('sets.waved', { name: visible(set.name) });
      if (await change({ do: 'put', set: { ...set, isWaved: true } }, said)) waved.value = set;
    },
    async undoWave() {
      const last = waved.peek();
      if (!last) return;
      const said = i18n.t('sets.suggests', { name: visible(last.name) });
      const undone: SetChange = { do: 'remove', name: last.name, isWaved: true };
      if (await change(undone, said)) waved.value = undefined;
    },
    grab: (versions) =>
      orders.grabAll(
        {
          versions: versions.map(({ packageId, version }) => ({ packageId, versionId: version.id })),
          of: 'versions',
          count: versions.length,
        },
        () => {},
      ),
    follow() {
      void load();
      return desk.watch((kind) => {
        if (kind === 'sets') void load();
      });
    },
  };
}
