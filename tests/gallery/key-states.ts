import type { Scene } from './fake-desk.ts';
import { credential, NOW } from './samples.ts';

interface KeyState {
  readonly screen: 'picker' | 'settings';
  readonly scene: Scene;
  readonly steps?: readonly string[];
}

const options = (scene: Scene, steps: readonly string[] = []): KeyState => ({
  screen: 'settings',
  scene,
  steps,
});
const picker = (scene: Scene, steps: readonly string[] = []): KeyState => ({
  screen: 'picker',
  scene,
  steps,
});

const COUNCIL = credential({ name: 'Cyngor Sir Ceredigion' });
const CLIENT = credential({
  id: 'c2',
  name: 'Client B',
  hint: '9z9z',
  verdict: { kind: 'failed', failure: { kind: 'key-refused' } },
  checkedAt: NOW - 86_400_000,
});
const UNNAMED = credential({
  id: 'c3',
  hint: '5e6f',
  keep: 'session',
  verdict: { kind: 'works', packages: 1 },
});
const LONG = credential({ id: 'c4', name: 'Llanfairpwllgwyngyllgogerychwyrndrobwlll', hint: '7a8b' });
const FORGOTTEN = credential({
  id: 'c5',
  name: 'Client D',
  hint: '3c4d',
  keep: 'session',
  verdict: { kind: 'failed', failure: { kind: 'no-key' } },
});

const TWO: Scene = { credential: COUNCIL, others: [CLIENT] };
const MANY: Scene = { credential: LONG, others: [COUNCIL, CLIENT, UNNAMED, FORGOTTEN] };
/** As a person opens it: Ctrl+K, from the search. */
const MENU = ['wait:400', 'ctrl+k'] as const;

/** Several keys, in the options and in the popup. */
export const KEY_STATES: Readonly<Record<string, KeyState>> = {
  'keys-options': options(TWO),
  'keys-options-many': options(MANY),
  'keys-options-add': options({}, ['click:add-key']),
  'keys-options-rename': options(TWO, ['click:rename-key']),
  'keys-options-replace': options(TWO, ['click:replace-key']),
  'keys-options-remove': options(TWO, ['click:remove-key']),
  'keys-options-kept': options(
    {
      answers: {
        saveKey: () => ({ ok: false, failure: { kind: 'key-kept', name: 'Client B', hint: '9z9z' } }),
      },
    },
    ['click:add-key', 'key:practice-key-1a2b', 'click:save-key'],
  ),
  'keys-chip': picker(TWO),
  'keys-chip-long': picker({ ...MANY, credential: LONG }),
  'keys-menu': picker(TWO, MENU),
  'keys-menu-many': picker(MANY, [...MENU, 'on:ArrowDown']),
  'keys-refused': picker({ credential: CLIENT, others: [COUNCIL] }),
  'keys-forgotten': picker({ credential: FORGOTTEN, others: [COUNCIL] }),
};
