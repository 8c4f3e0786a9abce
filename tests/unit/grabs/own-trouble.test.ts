import { beforeEach, expect, test, vi } from 'vitest';
import type { Grab } from '../../../utils/grabs/grab.ts';
import type { MemoryStore } from './world/memory-store.ts';
import { LINK, STRANGE_LINK } from './world/office.ts';
import { CREDENTIAL, FILES, OTHER, PACKAGE, SIZE } from './world/shelf.ts';
import { inMemory } from './world/stores.ts';
import { createWorld, type Life, type World } from './world/world.ts';

vi.mock('../../../utils/grabs/link-hash.ts', () => ({ linkHash: async (link: string) => `hash ${link}` }));

const HOST = new URL(STRANGE_LINK).host;

let world: World;
let store: MemoryStore;
let life: Life;

beforeEach(async () => {
  world = createWorld(
    inMemory((made) => {
      store = made;
    }),
  );
  life = world.live();
  await life.look();
});

async function press(versionId: string, files: number, credentialId = CREDENTIAL): Promise<string> {
  const wanted = [{ packageId: PACKAGE, versionId, fileNames: FILES.slice(0, files) }];
  const pressed = life.grabber.acceptVersions(credentialId, wanted);
  await life.mortal.rest();
  const taken = await pressed;
  return taken.ok ? (taken.value.batchId ?? '') : '';
}

const of = (batchId: string): readonly Grab[] =>
  [...store.grabs.values()].filter((grab) => grab.batchId === batchId);

const kinds = (batchId: string): readonly string[] => of(batchId).map(({ state }) => state.kind);

const isAt = (path: string, name: string): boolean => path.endsWith(`/${name}`);

/** Files of these names fail with that reason whenever they are downloaded; all others arrive. */
async function play(reason: string, failing: (name: string) => boolean, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const { id, path } of world.browser.running()) {
      if (FILES.some((name) => isAt(path, name) && failing(name))) world.browser.interrupt(id, reason);
      else world.browser.finish(id, SIZE);
    }
    world.advance(5_000);
    await life.look();
  }
}

test('one bad target of twenty: nineteen arrive, one fails with its reason, and nothing is held', async () => {
  const batch = await press('2', 20);
  await play('FILE_FAILED', (name) => name === FILES[0], 30);
  expect(kinds(batch).filter((kind) => kind === 'done')).toHaveLength(19);
  const failed = of(batch).filter(({ state }) => state.kind === 'failed');
  expect(failed).toMatchObject([
    { fileName: FILES[0], state: { failure: { kind: 'folder-refused' } }, tries: 3 },
  ]);
  expect(await store.readPartHolds()).toEqual([]);
});

test('two bad targets of twenty end as well, and the rest of the batch arrives', async () => {
  const batch = await press('2', 20);
  await play('FILE_FAILED', (name) => name === FILES[0] || name === FILES[1], 40);
  expect(kinds(batch).filter((kind) => kind === 'done')).toHaveLength(18);
  expect(kinds(batch).filter((kind) => kind === 'failed')).toHaveLength(2);
});

test('a folder that refuses all files of one batch holds that batch alone, and lifts itself', async () => {
  const bad = await press('2', 20);
  const good = await press('4', 5);
  const badNames = (path: string): boolean => of(bad).some((grab) => path.endsWith(grab.path));
  for (let round = 0; round < 20; round++) {
    for (const { id, path } of world.browser.running()) {
      if (badNames(path)) world.browser.interrupt(id, 'FILE_ACCESS_DENIED');
      else world.browser.finish(id, SIZE);
    }
    world.advance(5_000);
    await life.look();
  }
  expect(new Set(kinds(good))).toEqual(new Set(['done']));
  const [hold] = await store.readPartHolds();
  expect(hold).toMatchObject({ part: { of: 'batch', batchId: bad }, why: 'folder-refused' });
  expect(hold?.evidence.length).toBeGreaterThan(1);
  // One file at a time tries: far fewer downloads than files times rounds.
  expect(world.browser.count.begun).toBeLessThan(20);
  await play('', () => false, 30);
  expect(new Set(kinds(bad))).toEqual(new Set(['done']));
  expect(await store.readPartHolds()).toEqual([]);
});

test('a full disk holds the queue by two files, tries again within half a minute, and lifts itself', async () => {
  const batch = await press('2', 20);
  await play('FILE_NO_SPACE', () => true, 6);
  const begun = world.browser.count.begun;
  expect(await store.readPartHolds()).toMatchObject([{ why: 'disk-full', told: true }]);
  expect(begun).toBeLessThanOrEqual(8);
  await play('FILE_NO_SPACE', () => true, 6);
  expect(world.browser.count.begun - begun).toBeLessThanOrEqual(2);
  await play('', () => false, 20);
  expect(new Set(kinds(batch))).toEqual(new Set(['done']));
});

test('a link to an unknown host makes its own file wait, and files of other packages go on', async () => {
  world.office.location = STRANGE_LINK;
  const asking = await press('2', 1);
  world.office.location = LINK;
  const fine = await press('4', 3);
  await play('', () => false, 4);
  expect(kinds(asking)).toEqual(['asking']);
  expect(kinds(fine)).toEqual(['done', 'done', 'done']);
});

test('a batch of which several files ask about a host waits for the answer, and asks for no more links', async () => {
  world.office.location = STRANGE_LINK;
  const batch = await press('2', 40);
  await play('', () => false, 10);
  const asked = world.office.count.signed;
  expect(asked).toBeLessThanOrEqual(8);
  void life.grabber.answerHost(HOST, true);
  await life.mortal.rest();
  await play('', () => false, 20);
  expect(new Set(kinds(batch))).toEqual(new Set(['done']));
});

test('with one host allowed and another refused, the allowed file arrives and the refused one says so', async () => {
  world.office.location = 'https://a.example.org/f.zip?sig=x';
  const batch = await press('2', 1);
  world.office.location = STRANGE_LINK;
  const other = await press('4', 2);
  expect([...kinds(batch), ...kinds(other)]).toEqual(['asking', 'asking', 'asking']);
  world.office.location = 'https://a.example.org/f.zip?sig=x';
  void life.grabber.answerHost('a.example.org', true);
  void life.grabber.answerHost(HOST, false);
  await life.mortal.rest();
  await play('', () => false, 4);
  expect(kinds(batch)).toEqual(['done']);
  expect(of(other).map(({ state }) => state)).toMatchObject([
    { kind: 'failed', failure: { kind: 'host-refused', host: HOST } },
    { kind: 'failed', failure: { kind: 'host-refused', host: HOST } },
  ]);
});

test('a host that was refused is not asked about again, until something is tried again', async () => {
  world.office.location = STRANGE_LINK;
  const batch = await press('2', 20);
  void life.grabber.answerHost(HOST, false);
  await life.mortal.rest();
  await play('', () => false, 20);
  expect(new Set(kinds(batch))).toEqual(new Set(['failed']));
  void life.grabber.retry({ of: 'batch', id: batch });
  await life.mortal.rest();
  expect(kinds(batch)).toContain('asking');
});

test('two keys and the same file: the second waits for the first, and is skipped once that is here', async () => {
  const first = await press('2', 3);
  const second = await press('2', 3, OTHER);
  expect(kinds(second)).toEqual(['queued', 'queued', 'queued']);
  expect(world.browser.running()).toHaveLength(3);
  await play('', () => false, 3);
  expect(kinds(first)).toEqual(['done', 'done', 'done']);
  expect(kinds(second)).toEqual(['skipped', 'skipped', 'skipped']);
  expect(world.browser.count.begun).toBe(3);
});

test('two keys and the same file: the second is downloaded where the first fails, or its key is refused', async () => {
  world.office.refused.add(`KEY of ${CREDENTIAL}`);
  await press('2', 2);
  const second = await press('2', 2, OTHER);
  await play('', () => false, 3);
  expect(kinds(second)).toEqual(['done', 'done']);
});

test('two keys and the same file are never downloaded to the same path at the same time', async () => {
  const first = await press('2', 3);
  for (const { id } of world.browser.running()) world.browser.interrupt(id, 'NETWORK_FAILED');
  await life.look();
  expect(kinds(first)).toEqual(['waiting', 'waiting', 'waiting']);
  const second = await press('2', 3, OTHER);
  expect(world.browser.running()).toHaveLength(3);
  // The time of the first ones comes while the second ones are running.
  world.advance(10_000);
  await life.look();
  expect(world.browser.running()).toHaveLength(3);
  await play('', () => false, 6);
  expect([...kinds(first), ...kinds(second)]).toEqual(Array<string>(6).fill('done'));
});

test('files that somebody clears from the browser’s list are downloaded again by themselves', async () => {
  const batch = await press('2', 6);
  for (const { id } of world.browser.running()) world.browser.erase(id);
  await life.look();
  await life.mortal.rest();
  expect(world.browser.running()).toHaveLength(6);
  await play('', () => false, 3);
  expect(new Set(kinds(batch))).toEqual(new Set(['done']));
});
