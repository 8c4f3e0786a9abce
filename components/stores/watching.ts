import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { DataPackage } from '../../utils/data-hub/data-package.ts';
import type { Failure } from '../../utils/failure.ts';
import { type Level, levelOf } from '../../utils/watch/level.ts';
import { dueAt, type Schedule } from '../../utils/watch/schedule.ts';
import type { WatchView } from '../../utils/watch/view.ts';
import type { Desk } from '../desk.ts';
import { explain } from '../explain.ts';
import { counted } from '../words.ts';
import type { Announcer } from './announcer.ts';
import type { ChoicesStore } from './choices.ts';
import { during } from './during.ts';

/** What is watched, and how the watch fares: for the options page. */
export interface WatchingStore {
  /** Pinned ones and those that something was chosen for. */
  readonly rows: ReadonlySignal<readonly WatchedRow[]>;
  /** Of the last listing; `undefined` before the first. */
  readonly schedule: ReadonlySignal<Schedule | undefined>;
  /** When the next is due; `undefined` when none will be. */
  readonly due: ReadonlySignal<number | undefined>;
  readonly isLooking: ReadonlySignal<boolean>;
  /** What the last press of "look now" came to. */
  readonly came: ReadonlySignal<Failure | number | undefined>;
  load(): Promise<void>;
  choose(packageId: string, level: Level | null): Promise<void>;
  lookNow(): Promise<void>;
}

export interface WatchedRow {
  readonly packageId: string;
  /** Absent of a package that the key does not see. */
  readonly name: string | undefined;
  readonly isPinned: boolean;
  /** `null` where what holds for pinned ones holds. */
  readonly chosen: Level | null;
  readonly level: Level;
}

export function createWatching(desk: Desk, announcer: Announcer, choices: ChoicesStore): WatchingStore {
  const view = signal<WatchView | undefined>();
  const packages = signal<readonly DataPackage[]>([]);
  const isLooking = signal(false);
  const came = signal<Failure | number | undefined>();
  const schedule = computed(() => view.value?.record?.schedule);

  const rows = computed((): readonly WatchedRow[] => {
    const [known, settings] = [view.value, choices.current.value];
    if (!known || !settings) return [];
    const names = new Map(packages.value.map(({ id, name }) => [id, name]));
    const { watches, pins } = known;
    const ids = [...new Set([...pins, ...Object.keys(watches)])];
    const all = { watches, pins, pinned: settings.watchPinned };
    return ids.map((packageId) => ({
      packageId,
      name: names.get(packageId),
      isPinned: pins.includes(packageId),
      chosen: watches[packageId] ?? null,
      level: levelOf(all, packageId),
    }));
  });

  const load = async () => {
    const [read, credential] = await Promise.all([desk.watching(), desk.shelf.credential()]);
    const shelved = credential ? await desk.shelf.packages(credential.id) : undefined;
    batch(() => {
      view.value = read;
      packages.value = shelved?.value ?? [];
    });
  };

  return {
    rows,
    schedule,
    due: computed(() => {
      const settings = choices.current.value;
      const isWatched = rows.value.some(({ level }) => level !== 'off');
      return settings && schedule.value && isWatched ? dueAt(schedule.value, settings.watchEvery) : undefined;
    }),
    isLooking,
    came,
    load,
    async choose(packageId, level) {
      const { ok } = await desk.ask('setWatch', { packageIds: [packageId], level });
      announcer.say(ok ? i18n.t('settings.grabbing.saved') : i18n.t('settings.grabbing.lost'));
      await load();
    },
    async lookNow() {
      if (isLooking.peek()) return;
      const outcome = await during(isLooking, async () => {
        const answer = await desk.ask('lookForNews', {});
        await load();
        return answer;
      });
      came.value = outcome.ok ? outcome.value : outcome.failure;
      announcer.say(outcome.ok ? foundWords(outcome.value) : explain(outcome.failure, 'package').title);
    },
  };
}

/** What a listing came to. */
export const foundWords = (found: number): string =>
  found === 0 ? i18n.t('settings.watch.nothing') : counted('news.digest', found);
