import 'fake-indexeddb/auto';

import { beforeEach, expect, test, vi } from 'vitest';
import type { Failure } from '../../../utils/failure.ts';
import { finishAll, grabs, look, newWorld, press, states } from './world/queue.ts';
import { CREDENTIAL, PRODUCT } from './world/shelf.ts';
import { emptyDatabase } from './world/stores.ts';
import type { Life, World } from './world/world.ts';

// The real one hashes in another thread, and says nobody when.
vi.mock('../../../utils/grabs/link-hash.ts', () => ({
  linkHash: async (link: string) => `hash ${link.length} ${link.split('n=')[1]}`,
}));
vi.setConfig({ testTimeout: 60_000 });

beforeEach(emptyDatabase);

async function want(life: Life, ...fileNames: readonly string[]): Promise<void> {
  void life.grabber.acceptProduct({ productId: PRODUCT, fileNames, isPointedAt: false });
  await life.mortal.rest();
}

const kinds = async (): Promise<readonly string[]> => (await states()).map(({ kind }) => kind);

const of = async (productId: string): Promise<readonly string[]> =>
  (await grabs()).filter(({ packageId }) => packageId === productId).map(({ state }) => state.kind);

test('a file of OpenData becomes a grab that is nobody’s, in a folder of its own', async () => {
  const world = newWorld();
  const life = await look(world);
  await want(life, '0.zip');
  finishAll(world);
  await life.look();
  const [grab] = await grabs();
  expect(grab).toMatchObject({
    credentialId: '',
    packageId: PRODUCT,
    packageName: 'OS Open Roads',
    versionId: '2026-04',
    createdOn: '',
    openData: { fileName: '0.zip', area: 'GB', format: 'GML', subformat: '3' },
    path: 'OS Data Hub/OS Open Roads/2026-04/0.zip',
    state: { kind: 'done' },
  });
});

test('with no key at all it is signed, handed over and done', async () => {
  const world = newWorld();
  world.hasKey = false;
  const life = await look(world);
  await want(life, '0.zip', '1.zip');
  finishAll(world);
  await life.look();
  expect(await kinds()).toEqual(['done', 'done']);
});

test('what was grabbed before is skipped, unless it is pointed at', async () => {
  const world = newWorld();
  const life = await look(world);
  await want(life, '0.zip');
  finishAll(world);
  await life.look();
  await want(life, '0.zip');
  expect(await kinds()).toEqual(['skipped']);
  void life.grabber.acceptProduct({ productId: PRODUCT, fileNames: ['0.zip'], isPointedAt: true });
  await life.mortal.rest();
  finishAll(world);
  await life.look();
  expect(await kinds()).toEqual(['done']);
});

const REFUSALS: readonly (readonly [string, (world: World) => unknown])[] = [
  ['refused', (world) => Object.assign(world.office, { trouble: { kind: 'key-refused' } })],
  ['missing', (world) => Object.assign(world, { hasKey: false })],
];

test.each(REFUSALS)('a key that is %s holds data packages, and OpenData goes past them', async (_, spoil) => {
  const world = newWorld();
  spoil(world);
  const life = await look(world);
  await press(life, '0.zip', '1.zip', '2.zip');
  await life.look();
  expect(await kinds()).toEqual(['queued', 'queued', 'queued']);
  await want(life, '7.zip');
  await life.look();
  finishAll(world);
  await life.look();
  expect(await of(PRODUCT)).toEqual(['done']);
  expect(await of('1')).toEqual(['queued', 'queued', 'queued']);

  world.office.trouble = undefined;
  world.hasKey = true;
  await life.grabber.keySaved(CREDENTIAL);
  await life.mortal.rest();
  finishAll(world);
  await life.look();
  expect(await of('1')).toEqual(['done', 'done', 'done']);
});

test('held for a key, OpenData that is offline holds everything, and goes on when it is back', async () => {
  const world = newWorld();
  world.hasKey = false;
  const life = await look(world);
  await press(life, '0.zip');
  await life.look();
  world.office.trouble = { kind: 'offline' };
  world.online = false;
  await want(life, '7.zip');
  await life.look();
  const calls = world.office.calls.length;
  await life.look();
  await life.look();
  expect(world.office.calls).toHaveLength(calls);
  world.office.trouble = undefined;
  world.online = true;
  world.advance(1_000);
  await life.look();
  finishAll(world);
  await life.look();
  expect(await of(PRODUCT)).toEqual(['done']);
  expect(await of('1')).toEqual(['queued']);
});

test('OpenData that waits for another try gets it while data packages are held', async () => {
  const world = newWorld();
  world.hasKey = false;
  const life = await look(world);
  await press(life, '0.zip');
  await life.look();
  world.office.trouble = { kind: 'service-down', status: 503 };
  await want(life, '7.zip');
  await life.look();
  expect(await of(PRODUCT)).toEqual(['waiting']);
  world.office.trouble = undefined;
  world.advance(10_000);
  await life.look();
  finishAll(world);
  await life.look();
  expect(await of(PRODUCT)).toEqual(['done']);
});

test.each<[string, Failure, Failure]>([
  ['a list in place of a redirect means that it has gone', { kind: 'no-redirect' }, { kind: 'not-found' }],
  ['not found is not found', { kind: 'not-found' }, { kind: 'not-found' }],
])('%s', async (_, trouble, failure) => {
  const world = newWorld();
  const life = await look(world);
  world.office.trouble = trouble;
  await want(life, '0.zip');
  await life.look();
  expect((await states())[0]).toMatchObject({ kind: 'failed', failure });
});
