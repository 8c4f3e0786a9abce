import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings.ts';
import { type Level, levelOf } from '../../utils/watch/level.ts';
import { current, type Item } from '../../utils/watch/news.ts';
import type { WatchView } from '../../utils/watch/view.ts';
import type { Desk } from '../desk.ts';
import { counted, visible } from '../words.ts';
import { coalesced } from './coalesced.ts';
import { during } from './during.ts';
import type { PickerStore } from './picker.ts';
import type { PackageRow } from './rows.ts';

/** What is new since one last looked, what is watched, and which packages are newer than what one has. */
export interface NewsStore {
  /** The latest first. */
  readonly items: ReadonlySignal<readonly Item[]>;
  /** What was waved away a moment ago. */
  readonly dismissed: ReadonlySignal<readonly string[]>;
  readonly isGrabbing: ReadonlySignal<boolean>;
  /** The package whose watch is being chosen. */
  readonly choosing: ReadonlySignal<Chosen | undefined>;
  readonly settings: ReadonlySignal<Settings>;
  levelOf(packageId: string): Level;
  /** Something of it was grabbed, but not the newest version. */
  isNewer(row: PackageRow): boolean;
  goIn(item: Item): void;
  grab(): Promise<void>;
  dismiss(packageIds: readonly string[]): Promise<void>;
  undo(): Promise<void>;
  choose(dataPackage: Pick<Chosen, 'id' | 'name'>): void;
  stopChoosing(): void;
  setLevel(level: Level | null): Promise<void>;
  /** The news are in sight: no badge for them any more. */
  see(): void;
  /** Reads them, and again when something was written. Returns how to stop. */
  follow(): () => void;
}

interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly isPinned: boolean;
  /** `null`: what holds for all of its kind. */
  readonly level: Level | null;
}

/** Well within the half minute that the background allows. */
const UNDO_MS = 8000;

export function createNews(desk: Desk, picker: PickerStore): NewsStore {
  const { announcer, catalogue, grabs, list, orders, selection, favourites } = picker;
  const view = signal<WatchView>({ record: undefined, watches: {}, pins: [] });
  const had = signal<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const settings = signal(DEFAULT_SETTINGS);
  const dismissed = signal<readonly string[]>([]);
  const isGrabbing = signal(false);
  const asked = signal<Pick<Chosen, 'id' | 'name'> | undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const items = computed(() => {
    const { record } = view.value;
    return record?.credentialId === picker.credential.current.value?.id && record ? current(record) : [];
  });
  const choices = computed(() => ({
    watches: view.value.watches,
    // As the picker has them: a pin of this moment is not written yet.
    pins: [...favourites.pins.value],
    pinned: settings.value.watchPinned,
  }));
  const newsOf = computed(() => new Set(items.value.map(({ packageId }) => packageId)));

  const load = async () => {
    const [read, chosen] = await Promise.all([desk.watching(), desk.settings()]);
    batch(() => {
      view.value = read;
      settings.value = chosen;
    });
  };
  // It walks through all that was ever grabbed, and while a batch runs there is news of it many times a second.
  const loadHad = coalesced(async () => {
    had.value = await desk.had();
  });

  const offerUndo = (packageIds: readonly string[]) => {
    clearTimeout(timer);
    dismissed.value = packageIds;
    if (packageIds.length > 0) timer = setTimeout(() => offerUndo([]), UNDO_MS);
  };

  return {
    items,
    dismissed,
    isGrabbing,
    settings,
    choosing: computed(() => {
      const { value } = asked;
      if (!value) return undefined;
      const { watches, pins } = choices.value;
      return { ...value, isPinned: pins.includes(value.id), level: watches[value.id] ?? null };
    }),
    levelOf: (packageId) => (settings.value.watchEvery === 'off' ? 'off' : levelOf(choices.value, packageId)),
    isNewer({ id, newest }) {
      const versions = had.value.get(id);
      const isBehind = versions !== undefined && newest !== undefined && !versions.has(newest.id);
      return isBehind || newsOf.value.has(id);
    },
    goIn({ packageId, versions }) {
      batch(() => {
        catalogue.go({ level: 'versions', packageId });
        list.start(versions[0]?.id);
        selection.clear();
      });
    },
    async grab() {
      if (isGrabbing.peek()) return;
      const packageIds = items.peek().map(({ packageId }) => packageId);
      const came = await during(isGrabbing, () => grabs.sent(desk.ask('grabNews', { packageIds })));
      if (came) orders.tell(came);
      await load();
    },
    async dismiss(packageIds) {
      await desk.ask('settleNews', { packageIds: [...packageIds], as: 'dismissed' });
      offerUndo(packageIds);
      announcer.say(counted('news.dismissed', packageIds.length));
      await load();
    },
    async undo() {
      const packageIds = [...dismissed.peek()];
      offerUndo([]);
      await desk.ask('settleNews', { packageIds, as: 'restored' });
      await load();
    },
    choose(dataPackage) {
      asked.value = dataPackage;
    },
    stopChoosing() {
      asked.value = undefined;
    },
    async setLevel(level) {
      const about = asked.peek();
      if (!about) return;
      const { ok } = await desk.ask('setWatch', { packageIds: [about.id], level });
      announcer.say(
        ok ? i18n.t('watch.saved', { package: visible(about.name) }) : i18n.t('settings.grabbing.lost'),
      );
      await load();
    },
    see() {
      const packageIds = items.peek().flatMap(({ isSeen, packageId }) => (isSeen ? [] : packageId));
      if (packageIds.length > 0) void desk.ask('settleNews', { packageIds, as: 'seen' });
    },
    follow() {
      const said = new Map<string, number>();
      const stops = [
        desk.watch((change) => {
          if (change === 'watch' || change === 'settings' || change === 'credential') void load();
          if (change === 'ledger' || change === 'grabs') void loadHad();
        }),
        effect(() => {
          const fresh = items.value.filter(({ packageId, at }) => said.get(packageId) !== at);
          for (const { packageId, at } of fresh) said.set(packageId, at);
          if (fresh.length > 0) announcer.say(counted('news.digest', fresh.length));
        }),
      ];
      void load();
      void loadHad();
      return () => {
        for (const stop of stops) stop();
        clearTimeout(timer);
      };
    },
  };
}
