import { expect, test } from 'vitest';
import type { Grab, GrabState } from '../../../utils/grabs/grab.ts';
import { plan, WINDOW } from '../../../utils/grabs/plan.ts';
import { HANDING_LEASE, reconcile, type Sight } from '../../../utils/grabs/reconcile.ts';
import type { SeenDownload } from '../../../utils/ports.ts';

const grab = (state: GrabState, size?: number, addedAt = 0): Grab => ({
  id: String(addedAt),
  credentialId: 'c',
  packageId: '1',
  packageName: 'A',
  versionId: '2',
  createdOn: '2026-01-01',
  fileName: 'f.zip',
  ...(size !== undefined && { size }),
  path: 'OS Data Hub/f.zip',
  addedAt,
  state,
});

const handed: GrabState = { kind: 'handed', at: 0, session: 's', downloadId: 7, linkHash: 'h' };
const handing: GrabState = { kind: 'handing', at: 0, life: 'old', linkHash: 'h' };
const signing: GrabState = { kind: 'signing', at: 0, life: 'old' };
const running: SeenDownload = {
  id: 7,
  linkHash: 'h',
  state: 'in_progress',
  paused: false,
  path: '/d/f.zip',
  size: 0,
};
const sight = (more: Partial<Sight> = {}): Sight => ({
  now: 1,
  life: 'new',
  session: 's',
  download: undefined,
  ...more,
});

test.each<[string, GrabState, Partial<Sight>, string | undefined]>([
  ['signing in this life', signing, { life: 'old' }, undefined],
  ['signing in a life that is over', signing, {}, 'queued'],
  ['handing in this life', handing, { life: 'old' }, undefined],
  ['handing, orphaned, within its lease', handing, {}, undefined],
  ['handing, orphaned, the browser has it', handing, { download: running }, 'handed'],
  ['handing, orphaned, its lease over', handing, { now: HANDING_LEASE }, 'queued'],
  ['handed, running', handed, { download: running }, undefined],
  ['handed, complete', handed, { download: { ...running, state: 'complete', size: 5 } }, 'done'],
  [
    'handed, paused in Firefox',
    handed,
    { download: { ...running, state: 'interrupted', paused: true, error: 'USER_CANCELED' } },
    undefined,
  ],
  [
    'handed, cut',
    handed,
    { download: { ...running, state: 'interrupted', error: 'NETWORK_FAILED' } },
    'failed',
  ],
  ['handed, erased by somebody', handed, {}, 'failed'],
  ['handed, another session, forgotten', handed, { session: 't' }, 'queued'],
  [
    'handed, another session, crashed',
    handed,
    { session: 't', download: { ...running, state: 'interrupted', error: 'CRASH' } },
    'queued',
  ],
  [
    'handed, another session, complete',
    handed,
    { session: 't', download: { ...running, state: 'complete', size: 5 } },
    'done',
  ],
  ['queued', { kind: 'queued' }, {}, undefined],
])('%s', (_, state, more, kind) => {
  expect(reconcile(grab(state), sight(more))?.state.kind).toBe(kind);
});

test('done needs the very size of the catalogue', () => {
  const download: SeenDownload = { ...running, state: 'complete', size: 5 };
  expect(reconcile(grab(handed, 5), sight({ download }))).toMatchObject({ state: { kind: 'done' } });
  expect(reconcile(grab(handed, 6), sight({ download }))).toMatchObject({
    state: { kind: 'failed' },
    tidy: 'remove-file',
  });
  expect(reconcile(grab(handed, 0), sight({ download }))).toMatchObject({ state: { kind: 'failed' } });
});

test('the plan fills the window with the oldest and no further', () => {
  const queued = Array.from({ length: 10 }, (_, index) => grab({ kind: 'queued' }, undefined, 100 - index));
  expect(plan([grab(handed), ...queued]).map(({ addedAt }) => addedAt)).toEqual([91, 92, 93, 94, 95]);
  expect(plan(Array.from({ length: WINDOW }, () => grab(handed)))).toEqual([]);
});
