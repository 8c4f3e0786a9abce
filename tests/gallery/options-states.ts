import { settingsFile } from '../../utils/exchange/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings.ts';
import { failing, type Scene } from './fake-desk.ts';
import { batch, entry } from './queue-samples.ts';
import { credential, NOW } from './samples.ts';
import { watchRecord } from './watch-samples.ts';

interface OptionsState {
  readonly scene: Scene;
  readonly steps?: readonly string[];
}

const chosen = (change: Partial<Settings>): Scene => ({ settings: { ...DEFAULT_SETTINGS, ...change } });

const COLLEAGUE: Settings = {
  ...DEFAULT_SETTINGS,
  window: 3,
  mostPerMinute: 50,
  taken: 'overwrite',
  folders: 'Geodata/{product}/{package}/{date} {version}/{file}',
  theme: 'dark',
};

const file = (settings: object): string => JSON.stringify({ kind: 'trig-settings', version: 1, settings });

/** A file can be read once it is known what is chosen. */
const CALM = 'wait:200';

const FULL: Scene = {
  batches: [batch({ handed: 2, queued: 398 })],
  ledger: [entry('a.zip'), entry('b.zip')],
};

/** Two pinned, one chosen, one chosen that the key does not see. */
const WATCHED: Scene = {
  watch: watchRecord(),
  watches: { 15298: 'grab', '0040188001': 'off', 99999: 'notify' },
  opening: { favourites: { pins: ['0040146690', '0040188001'], recents: [] } },
};

const WITH_SECRET = ['click:has-secret', 'key:practice-key-1a2b', 'secret:practice-secret', 'click:save-key'];

/** The options page beyond the key, and projects. */
export const OPTIONS_STATES: Readonly<Record<string, OptionsState>> = {
  'options-secret': { scene: { credential: null }, steps: ['click:has-secret'] },
  'options-secret-empty': {
    scene: { credential: null },
    steps: ['click:has-secret', 'key:practice-key-1a2b', 'click:save-key'],
  },
  'options-secret-refused': {
    scene: { credential: null, answers: { saveKey: failing({ kind: 'key-refused', of: 'project' }) } },
    steps: WITH_SECRET,
  },
  'options-secret-not-one': {
    scene: { credential: null, answers: { saveKey: failing({ kind: 'not-a-secret' }) } },
    steps: WITH_SECRET,
  },
  'options-project': { scene: { credential: credential({ kind: 'project', keep: 'session' }) } },
  'options-project-replace': {
    scene: { credential: credential({ kind: 'project' }) },
    steps: ['click:replace-key'],
  },
  'options-project-refused': {
    scene: {
      credential: credential({
        kind: 'project',
        verdict: { kind: 'failed', failure: { kind: 'key-refused', of: 'project' } },
      }),
    },
  },
  'options-project-no-token': {
    scene: {
      credential: credential({
        kind: 'project',
        verdict: { kind: 'failed', failure: { kind: 'no-token', status: 404 } },
      }),
    },
  },
  'options-project-forgotten': {
    scene: {
      credential: credential({ kind: 'project', verdict: { kind: 'failed', failure: { kind: 'no-key' } } }),
    },
  },
  'options-dark': { scene: chosen({ theme: 'dark', density: 'compact' }) },
  'options-light': { scene: chosen({ theme: 'light' }) },
  'options-folders': {
    scene: chosen({}),
    steps: ['folders:Geodata/{product}/{package}/{date} {version}/{file}'],
  },
  'options-folders-wrong': { scene: chosen({}), steps: ['folders:OS Data Hub/{package}/{file}'] },
  'options-folders-long': {
    scene: chosen({
      folders: 'Geodata_of_the_council/{product}/{package}/{date} ({version})/{version}_{file}',
    }),
  },
  'options-managed': {
    scene: {
      ...chosen({ window: 3, theme: 'dark', folders: 'Geodata/{package}/{version}/{file}' }),
      policy: {
        settings: { window: 3, theme: 'dark', folders: 'Geodata/{package}/{version}/{file}' },
        locked: ['window', 'taken', 'folders', 'quietHours'],
        unfit: ['mood', 'watchEvery'],
      },
    },
  },
  'options-limit': {
    scene: chosen({ mostPerMinute: 120 }),
  },
  'options-limit-wrong': { scene: chosen({}), steps: ['pick:per-minute=other'] },
  'options-aria2': { scene: { aria2: { isOn: true, hasToken: true } }, steps: ['click:try-aria2'] },
  'options-aria2-refused': {
    scene: { aria2: { isOn: true }, answers: { tryAria2: failing({ kind: 'aria2-refused' }) } },
    steps: ['click:try-aria2'],
  },
  'options-aria2-open': {
    scene: { aria2: { isOn: true }, answers: { tryAria2: failing({ kind: 'aria2-open' }) } },
    steps: ['click:try-aria2'],
  },
  'options-key-traces': {
    scene: { ...chosen({}), tracesStay: true, tracesOwed: true },
    steps: ['click:remove-key'],
  },
  'options-shortcuts': {
    scene: {
      shortcuts: [
        { name: '_execute_action', what: '', keys: 'Alt+Shift+O' },
        { name: 'grab', what: 'Grab the newest version of the page', keys: '' },
      ],
    },
  },
  'options-shortcuts-way': { scene: { canSetShortcuts: false } },
  'options-import': { scene: chosen({}), steps: [CALM, `load:${settingsFile(COLLEAGUE)}`] },
  'options-import-unknown': { scene: chosen({}), steps: [CALM, `load:${file({ window: 4, mood: 'calm' })}`] },
  'options-import-same': { scene: chosen({}), steps: [CALM, `load:${file({ window: 6 })}`] },
  'options-import-done': {
    scene: chosen({}),
    steps: [CALM, `load:${settingsFile(COLLEAGUE)}`, 'click:take-settings'],
  },
  'options-import-hostile': {
    scene: chosen({}),
    steps: [CALM, `load:${file({ folders: '../../{version}/{file}' })}`],
  },
  'options-import-no-file': { scene: chosen({}), steps: [CALM, 'load:<!doctype html>'] },
  'options-watch': { scene: WATCHED },
  'options-watch-off': { scene: { ...WATCHED, ...chosen({ watchEvery: 'off' }) } },
  'options-watch-trouble': {
    scene: {
      ...WATCHED,
      ...chosen({ quietHours: '20:30-08:00' }),
      watch: watchRecord([], {
        schedule: {
          listedAt: NOW - 90_000_000,
          found: 0,
          draw: 0.5,
          trouble: { at: NOW - 60_000, count: 2, failure: { kind: 'unreachable' } },
        },
      }),
    },
  },
  'options-clear': { scene: FULL, steps: ['click:clear-all'] },
  'options-clear-tick': { scene: FULL, steps: ['click:clear-all', 'click:confirm-clear'] },
};
