import './setup.ts';
import { expect, test } from 'vitest';
import { batchNames, batchState } from '../../../components/queue/batch-state.ts';
import { missingFileName, missingText } from '../../../components/queue/missing-text.ts';
import { paceWords } from '../../../components/queue/pace-words.ts';
import { placeOf } from '../../../components/queue/place.ts';
import { rowWords } from '../../../components/queue/row-words.ts';
import type { GrabState } from '../../../utils/grabs/grab.ts';
import type { KeyPace } from '../../../utils/ports.ts';
import { batch, grab, inBrowser, keyHold } from '../../gallery/queue-samples.ts';
import { NOW } from '../../gallery/samples.ts';

const MINUTE = 60_000;
const KNOWN = { now: NOW, moving: undefined, isLost: false };
const DONE: GrabState = { kind: 'done', at: NOW, path: '/x/a.zip', size: 9, downloadId: 7, session: 's' };
const HANDED: GrabState = { kind: 'handed', at: NOW, ...inBrowser(7) };
const why = { kind: 'storage-failed' } as const;
const words = (state: GrabState, known: Partial<Parameters<typeof rowWords>[1]> = {}) =>
  rowWords(grab('a.zip', state, { size: 1000 }), { ...KNOWN, ...known });

test('a row says why it waits and when it goes on', () => {
  expect(words({ kind: 'waiting', at: NOW, until: NOW + 9000, why })).toMatch(
    /in trouble\. Tries again in 9 s\./,
  );
  expect(words({ kind: 'waiting', at: NOW, until: NOW + 5 * MINUTE, why })).toMatch(
    /Tries again at \d\d:\d\d/,
  );
  expect(words({ ...HANDED, stalled: 'dangerous' })).toContain('asks whether to keep');
});

test('a running row says how far and how fast, as far as anybody knows', () => {
  const moving = { downloadId: 7, batchId: 'b', received: 620, total: -1, speed: undefined };
  expect(words(HANDED, { moving })).toMatch(/^62%, 620.B of 1.00.kB$/);
  expect(words(HANDED, { moving: { ...moving, speed: 2_000_000 } })).toMatch(/2.00.MB\/s$/);
  expect(words(HANDED)).toBe('downloading');
  expect(words({ ...HANDED, stalled: 'paused-in-browser' }, { moving })).toMatch(/^paused · 62%/);
});

test('done is told by what was checked, and a file that has gone is not called done', () => {
  expect(words(DONE)).toMatch(/^size matches · \d\d:\d\d$/);
  expect(words(DONE, { isLost: true })).toBe('no longer where it was put');
  const { size: _, ...unknown } = grab('a.zip', DONE);
  expect(rowWords(unknown, KNOWN)).toContain('no size to compare');
});

test('a file that another extension has named is told with the place where it really is', () => {
  const stray = grab('a.zip', DONE, { path: 'OS Data Hub/A (1)/2026-09-03 (2)/a.zip' });
  expect(rowWords(stray, KNOWN)).toBe(
    'size matches · not where Trig asked for it; your browser or another extension put it here: /x/a.zip',
  );
});

test('a batch goes by its package and day, by its versions, or by its one file', () => {
  expect(batchNames(batch({ queued: 2 }), undefined)).toEqual({
    name: 'AddressBase Plus – GB monthly',
    under: '3 Sept 2026 · 0040146690',
  });
  expect(batchNames(batch({ queued: 1 }), 'a.zip').name).toBe('a.zip');
  const [one] = batch({ queued: 2 }).versions;
  const two = one && [one, { ...one, versionId: '2', createdOn: '2026-07-22' }];
  const several = batchNames(batch({ queued: 2 }, { versions: two ?? [] }), undefined);
  expect(several.under).toBe('2 versions · 22 Jul 2026 to 3 Sept 2026');
});

test('a batch says where it stands', () => {
  const state = (counts: Parameters<typeof batch>[0], percent = 0, standing = 0) =>
    batchState(batch(counts), { hold: null, percent, standing });
  expect(state({ handed: 1, queued: 3, done: 8 })).toBe('running, 8 of 12');
  expect(state({ queued: 3, done: 8 })).toBe('waiting its turn, 8 of 11');
  expect(state({ paused: 3, done: 8 })).toBe('paused, 8 of 11');
  expect(state({ handed: 2, done: 8 }, 0, 2)).toBe('paused, 8 of 10');
  expect(state({ asking: 1 })).toBe('waiting for your answer');
  expect(state({ handed: 1 }, 40)).toBe('running, 40%');
  expect(state({ done: 400 })).toMatch(/^400 files · 2.00.GB · sizes match$/);
  expect(state({ done: 397, failed: 3 })).toContain('3 failed');
  const held = { why: 'offline', at: NOW, told: true } as const;
  expect(batchState(batch({ queued: 3 }), { hold: held, percent: 0, standing: 0 })).toBe('held, 0 of 3');
  const ofKey = (credentialId: string) => {
    const partHolds = [keyHold(credentialId)];
    return batchState(batch({ queued: 3 }), { hold: null, partHolds, percent: 0, standing: 0 });
  };
  expect([ofKey('c1'), ofKey('c2')]).toEqual(['held, 0 of 3', 'waiting its turn, 0 of 3']);
});

test('why nothing new is asked is told by what OS has shown or the person has chosen', () => {
  const known = { used: 45, refusals: 6, refusedAt: 50, limit: 45, opensAt: NOW + 50_000 };
  const of = (key: Partial<KeyPace>, credentialId = 'c1') =>
    paceWords({ hold: null, pace: { keys: { c1: { ...known, ...key } } } }, [one(credentialId)], NOW);
  expect(of({ why: 'full' })).toMatchObject({
    isQuiet: false,
    words: expect.stringMatching(
      /refused requests beyond 50 a minute, so Trig now sends 45.*continues in 50 s/,
    ),
  });
  expect(of({ why: 'full', opensAt: NOW + 5000 })?.isQuiet).toBe(true);
  expect(of({ why: 'full', opensAt: NOW - 1 })).toBeUndefined();
  expect(of({ why: 'full' }, 'c2'), 'another key').toBeUndefined();
  expect(of({ why: 'rate-limited' })?.words).toMatch(/beyond 50 a minute.*then sends 45 a minute/);
  const { refusedAt: _, limit: __, ...unknown } = known;
  const first = { keys: { c1: { ...unknown, why: 'rate-limited' } } } as const;
  const words = paceWords({ hold: null, pace: first }, [one('c1')], NOW)?.words;
  expect(words).toMatch(/too many this minute/);
  expect(words).not.toMatch(/\d+ a minute/);
  expect(of({ why: 'chosen', limit: 20 })).toMatchObject({
    isQuiet: true,
    words: expect.stringMatching(/No more than 20 requests a minute, as you chose/),
  });
});

test('OS in trouble is told whatever the key, and nothing where nothing waits for OS', () => {
  const down = { keys: {}, downUntil: NOW + 5000 };
  const hold = { why: 'person', at: NOW, told: true } as const;
  expect(paceWords({ hold: null, pace: down }, [one('c1')], NOW)?.words).toContain(
    'isn’t answering properly',
  );
  expect(paceWords({ hold, pace: down }, [one('c1')], NOW)).toBeUndefined();
  expect(paceWords({ hold: null, pace: down }, [batch({ handed: 1 })], NOW)).toBeUndefined();
  expect(paceWords({ hold: null, pace: down }, [one('c1')], NOW + 5000)).toBeUndefined();
});

const one = (credentialId: string) => batch({ queued: 2 }, { credentialId });

test('the list of what is missing: by version, each file with its size and the reason', () => {
  const text = missingText(
    [
      grab('a.zip', { kind: 'failed', at: NOW, failure: { kind: 'disk-full' } }),
      grab('b\u202Egpj.zip', { kind: 'queued' }),
      grab('c.zip', { kind: 'cancelled', at: NOW }, { versionId: '2', createdOn: '2026-07-22' }),
    ],
    NOW,
  );
  const lines = text.split('\n');
  expect(lines[0]).toMatch(/^3 files missing, 4 Sept 2026/);
  expect(lines[2]).toBe('AddressBase Plus – GB monthly (0040146690), 3 Sept 2026 (6870746)');
  expect(lines[3]).toMatch(/^a\.zip\t611.MB\tThe disk is full\. Make room/);
  expect(lines[4]).toMatch(/^b\ufffdgpj\.zip\t/);
  expect(lines[6]).toContain('22 Jul 2026 (2)');
  expect(lines[7]).toMatch(/^c\.zip\t.*\tcancelled$/);
  expect(missingFileName(NOW)).toBe('missing-files-2026-09-04.txt');
});

test('the address says which batch or view is meant, and nothing else gets in', () => {
  expect(placeOf('#batch=20000000-0000-4000-8000-000000000001')).toEqual({
    view: 'queue',
    batchId: '20000000-0000-4000-8000-000000000001',
  });
  expect(placeOf('#history')).toEqual({ view: 'history', batchId: undefined });
  expect(placeOf('#batch=<img>')).toEqual({ view: 'queue', batchId: undefined });
});
