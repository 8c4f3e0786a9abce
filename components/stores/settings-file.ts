import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import {
  changed,
  FILE_BYTES,
  readSettingsFile,
  rewatched,
  type SettingsFileProblem,
} from '../../utils/exchange/read-settings-file.ts';
import { settingsFile } from '../../utils/exchange/settings-file.ts';
import type { Settings, SettingsChange } from '../../utils/settings.ts';
import type { Watches } from '../../utils/watch/level.ts';
import type { Desk } from '../desk.ts';
import type { Announcer } from './announcer.ts';
import type { ChoicesStore } from './choices.ts';

/** What a file would make of the settings; nothing is changed before the person says so. */
export interface Offer {
  readonly fileName: string;
  readonly from: Settings;
  readonly to: Settings;
  readonly names: readonly (keyof Settings)[];
  /** What is watched, where that would change. */
  readonly watches?: Rewatching;
  /** How many would change but are locked by an administrator. */
  readonly fixed: number;
  /** Entries of the file that this Trig does not know. */
  readonly unknown: number;
}

interface Rewatching {
  readonly from: Watches;
  readonly to: Watches;
}

export interface SettingsFileStore {
  readonly offer: ReadonlySignal<Offer | undefined>;
  readonly problem: ReadonlySignal<SettingsFileProblem | undefined>;
  /** The settings from before, for some seconds after they were changed. */
  readonly before: ReadonlySignal<Before | undefined>;
  save(): Promise<void>;
  read(file: File): Promise<void>;
  take(): Promise<void>;
  leave(): void;
  undo(): Promise<void>;
}

interface Before {
  readonly settings: Partial<Settings>;
  readonly watches?: Rewatching;
}

/** Enough to see what has become of the page, and to think better of it. */
const UNDO_MS = 12_000;

export function createSettingsFile(
  desk: Desk,
  choices: ChoicesStore,
  announcer: Announcer,
): SettingsFileStore {
  const offer = signal<Offer | undefined>();
  const problem = signal<SettingsFileProblem | undefined>();
  const before = signal<Before | undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const remember = (was: Before | undefined): void => {
    clearTimeout(timer);
    before.value = was;
    if (was) timer = setTimeout(() => remember(undefined), UNDO_MS);
  };

  /** Says whether all of it was kept. */
  const take = async (settings: Partial<Settings>, watches: Rewatching | undefined): Promise<boolean> => {
    if (Object.keys(settings).length > 0) await choices.choose(settings);
    let isKept = !choices.isLost.peek();
    for (const [level, ids] of watches ? rewatched(watches.from, watches.to) : []) {
      const packageIds = [...ids];
      isKept = isKept && (await desk.ask('setWatch', { packageIds, level })).ok;
    }
    return isKept;
  };

  return {
    offer,
    problem,
    before,
    async save() {
      const settings = choices.current.peek();
      if (!settings) return;
      const date = new Date(desk.now()).toISOString().slice(0, 10);
      const { watches } = await desk.watching();
      desk.saveText(i18n.t('settings.file.fileName', { date }), settingsFile(settings, watches));
    },
    async read(file) {
      offer.value = undefined;
      problem.value = undefined;
      const from = choices.current.peek();
      if (!from) return;
      // Looked at before it is read: a film would fill the memory.
      const read =
        file.size > FILE_BYTES
          ? ({ kind: 'too-large', bytes: file.size } as const)
          : readSettingsFile(await file.text().catch(() => ''));
      if (read.kind !== 'read') {
        problem.value = read;
        return;
      }
      const { settings, unknown } = read;
      const different = changed(from, settings);
      const names = different.filter((name) => !choices.policy.peek().locked.includes(name));
      const fixed = different.length - names.length;
      const watching = (await desk.watching()).watches;
      const isRewatched = read.watches && rewatched(watching, read.watches).size > 0;
      const watches = isRewatched && { watches: { from: watching, to: read.watches } };
      offer.value = {
        fileName: file.name,
        from,
        to: whole(from, settings),
        names,
        ...watches,
        fixed,
        unknown,
      };
    },
    async take() {
      const taken = offer.peek();
      if (!taken) return;
      offer.value = undefined;
      const { names, watches } = taken;
      if (!(await take(only(names, taken.to), watches))) return;
      const back = watches && { watches: { from: watches.to, to: watches.from } };
      remember({ settings: only(names, taken.from), ...back });
      announcer.say(i18n.t('settings.file.changed'));
    },
    leave() {
      offer.value = undefined;
    },
    async undo() {
      const was = before.peek();
      if (!was) return;
      remember(undefined);
      if (await take(was.settings, was.watches)) announcer.say(i18n.t('settings.file.undone'));
    },
  };
}

const whole = (from: Settings, change: SettingsChange): Settings => {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...from, ...Object.fromEntries(given) };
};

const only = (names: readonly (keyof Settings)[], settings: Settings): Partial<Settings> =>
  Object.fromEntries(names.map((name) => [name, settings[name]]));
