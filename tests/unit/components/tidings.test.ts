import './setup.ts';

import { expect, test } from 'vitest';
import { tidings } from '../../../components/tidings.ts';
import type { Batch, BatchVersion } from '../../../utils/grabs/batch.ts';
import type { GrabCounts } from '../../../utils/grabs/counts.ts';
import { NO_GRABS } from '../../../utils/grabs/counts.ts';
import type { GrabState } from '../../../utils/grabs/grab.ts';
import type { HoldReason } from '../../../utils/grabs/hold.ts';
import { batch, batchOf, grab, keyHold } from '../../gallery/queue-samples.ts';
import { NOW } from '../../gallery/samples.ts';

const of = (counts: Partial<GrabCounts>, change: Partial<Batch> = {}) =>
  tidings({
    kind: 'batch',
    batch: batch(counts, { bytes: { wanted: 5.4e9, done: 5.4e9, unchecked: 0 }, ...change }),
  });

test('all well: how many, how much, that sizes match, and where', () => {
  const words = of({ done: 2 });
  expect(words?.title).toBe('AddressBase Plus – GB monthly, 3 Sept 2026');
  expect(words?.message).toMatch(
    /^2 files · 5\.40.GB · sizes match · in Downloads\/OS Data Hub\/AddressBase Plus – GB monthly \(0040146690\)\/2026-09-03 \(6870746\)$/,
  );
});

test('sizes are called right only where there were any', () => {
  const bytes = (unchecked: number) => ({ bytes: { wanted: 5e9, done: 5e9, unchecked } });
  expect(of({ done: 3 }, bytes(1))?.message).toContain('sizes match where the catalogue gives them');
  expect(of({ done: 3 }, bytes(3))?.message).toContain('the catalogue gives no sizes');
});

test('what failed, was here before or was cancelled is told', () => {
  expect(of({ done: 397, failed: 3 })?.message).toMatch(/^397 of 400 files grabbed, 3 failed · /);
  expect(of({ done: 388, skipped: 12 })?.message).toContain('388 files · ');
  expect(of({ done: 388, skipped: 12 })?.message).toContain('12 you had already');
  expect(of({ done: 1, cancelled: 9 })?.message).toContain('9 cancelled');
  expect(of({ failed: 4 })?.message).toBe('0 of 4 files grabbed, 4 failed');
});

test('nobody is told what they did themselves', () => {
  expect(of({ cancelled: 400 })).toBeUndefined();
  expect(of({ cancelled: 4, skipped: 2 })).toBeUndefined();
});

const version = (packageId: string, versionId: string): BatchVersion => ({
  packageId,
  packageName: packageId === '1' ? 'Buildings' : 'Roads',
  versionId,
  createdOn: '2026-09-03',
  files: 2,
});

test('several versions: of one package by its name, of several by their number; and where they all lie', () => {
  const versions = [version('1', '10'), version('1', '11')];
  const same = of({ done: 4 }, { versions, folder: 'OS Data Hub/Buildings (1)' });
  expect(same?.title).toBe('Buildings, 2 versions');
  expect(same?.message).toMatch(/in Downloads\/OS Data Hub\/Buildings \(1\)$/);
  const mixed = [version('1', '10'), version('2', '11'), version('2', '12')];
  const others = of({ done: 6 }, { versions: mixed, folder: '' });
  expect(others?.title).toBe('3 versions');
  expect(others?.message).toMatch(/ · in Downloads$/);
});

const DONE: GrabState = { kind: 'done', at: NOW, path: '/a', size: 941, downloadId: 1, session: 's' };

test('what another extension has named is told, and no folder that it is not in', () => {
  const some = of({ done: 3 }, { elsewhere: 1 })?.message;
  expect(some).toMatch(/ · 1 not where Trig asked for it: the Grabs page says where · in Downloads\//);
  expect(of({ done: 3 }, { elsewhere: 3 })?.message).not.toContain('in Downloads');
  const only = grab('a.zip', DONE, { path: 'OS Data Hub/a.zip' });
  expect(tidings({ kind: 'batch', batch: batchOf([only]), only })?.message).toMatch(/put it here: \/a$/);
});

test.each<readonly [GrabState, string | undefined]>([
  [DONE, 'Grabbed a.zip'],
  [{ kind: 'failed', at: NOW, failure: { kind: 'cut-off' } }, 'Could not grab a.zip'],
  [{ kind: 'cancelled', at: NOW }, undefined],
  [{ kind: 'skipped', at: NOW, path: '/a', grabbedAt: 0 }, undefined],
])('one file, %j', (state, title) => {
  const only = grab('a.zip', state);
  expect(tidings({ kind: 'batch', batch: batchOf([only]), only })?.title).toBe(title);
});

test('a question names the place', () => {
  const asking = grab('a.zip', { kind: 'asking', at: NOW, host: 'storage.example.org', told: false });
  expect(tidings({ kind: 'asking', grab: asking })?.message).toContain('storage.example.org');
});

test.each<readonly [HoldReason, boolean]>([
  ['person', false],
  ['offline', false],
  ['no-permission', true],
])('a hold for %s is told: %s', (why, isTold) => {
  const words = tidings({ kind: 'hold', hold: { why, at: NOW, told: false }, counts: NO_GRABS });
  expect(words !== undefined).toBe(isTold);
});

test('a key that is refused is told of, by its name where there are several', () => {
  const hold = keyHold('c2');
  expect(tidings({ kind: 'part-hold', hold })?.title).toBe('OS refuses the key');
  const key = { name: 'Client \u202EB', hint: '9z9z' };
  const named = tidings({ kind: 'part-hold', hold, key });
  expect(named?.title).toBe('OS refuses the key Client \ufffdB •••• 9z9z');
  expect(named?.message).toContain('Those of your other keys are not held');
});

test('a name cannot turn its letters round', () => {
  const fileName = 'map\u202Egpj.zip';
  const only = grab(fileName, DONE, { packageName: 'a\u202Eb' });
  const words = tidings({ kind: 'batch', batch: batchOf([only]), only });
  expect(`${words?.title}${words?.message}`).not.toContain('\u202E');
});
