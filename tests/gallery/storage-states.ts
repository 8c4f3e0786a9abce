import { failing, type Scene } from './fake-desk.ts';
import type { State } from './states.ts';

const SCREENS = { picker: 'storage-popup', grabs: 'storage-queue', settings: 'storage-options' } as const;

/** The disk is full, the database does not open, a newer Trig has written it, the browser has deleted it. */
const SCENES: Readonly<Record<string, Scene>> = {
  full: { answers: { checkStorage: failing({ kind: 'profile-full' }) } },
  refused: { storage: { kind: 'profile-refused' } },
  newer: { storage: { kind: 'profile-newer' } },
  lost: { isDatabaseLost: true },
};

export const STORAGE_STATES: Readonly<Record<string, State>> = Object.fromEntries(
  (['picker', 'grabs', 'settings'] as const).flatMap((screen) =>
    Object.entries(SCENES).map(([name, scene]) => [`${SCREENS[screen]}-${name}`, { screen, scene }]),
  ),
);
