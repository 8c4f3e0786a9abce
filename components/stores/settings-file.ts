import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import {
  changed,
  FILE_BYTES,
  readSettingsFile,
  type SettingsFileProblem,
} from '../../utils/exchange/read-settings-file.ts';
import { settingsFile } from '../../utils/exchange/settings-file.ts';
import type { Settings, SettingsChange } from '../../utils/settings.ts';
import type { Desk } from '../desk.ts';
import type { Announcer } from './announcer.ts';
import type { ChoicesStore } from './choices.ts';

/** What a file would make of the settings; nothing is changed before the person says so. */
export interface Offer {
  readonly fileName: string;
  readonly from: Settings;
  readonly to: Settings;
  readonly names: readonly (keyof Settings)[];
  /** Entries of the file that this Trig does not know. */
  readonly unknown: number;
}

export interface SettingsFileStore {
  readonly offer: ReadonlySignal<Offer | undefined>;
  readonly problem: ReadonlySignal<SettingsFileProblem | undefined>;
  /** The settings from before, for some seconds after they were changed. */
  readonly before: ReadonlySignal<Partial<Settings> | undefined>;
  save(): void;
  read(file: File): Promise<void>;
  take(): Promise<void>;
  leave(): void;
  undo(): Promise<void>;
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
  const before = signal<Partial<Settings> | undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const remember = (settings: Partial<Settings> | undefined): void => {
    clearTimeout(timer);
    before.value = settings;
    if (settings) timer = setTimeout(() => remember(undefined), UNDO_MS);
  };

  return {
    offer,
    problem,
    before,
    save() {
      const settings = choices.current.peek();
      if (!settings) return;
      const date = new Date(desk.now()).toISOString().slice(0, 10);
      desk.saveText(i18n.t('settings.file.fileName', { date }), settingsFile(settings));
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
      const names = changed(from, settings);
      offer.value = { fileName: file.name, from, to: whole(from, settings), names, unknown };
    },
    async take() {
      const taken = offer.peek();
      if (!taken) return;
      offer.value = undefined;
      await choices.choose(only(taken.names, taken.to));
      if (choices.isLost.peek()) return;
      remember(only(taken.names, taken.from));
      announcer.say(i18n.t('settings.file.changed'));
    },
    leave() {
      offer.value = undefined;
    },
    async undo() {
      const settings = before.peek();
      if (!settings) return;
      remember(undefined);
      await choices.choose(settings);
      if (!choices.isLost.peek()) announcer.say(i18n.t('settings.file.undone'));
    },
  };
}

const whole = (from: Settings, change: SettingsChange): Settings => {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...from, ...Object.fromEntries(given) };
};

const only = (names: readonly (keyof Settings)[], settings: Settings): Partial<Settings> =>
  Object.fromEntries(names.map((name) => [name, settings[name]]));
