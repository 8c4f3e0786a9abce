import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { HANDING_LEASE } from '../../../utils/grabs/reconcile.ts';
import { STRANGE_LINK } from './world/office.ts';
import { finishAll, grabs, interruptAll, look, newWorld, press, states, VERSION } from './world/queue.ts';
import { CREDENTIAL, FILES, SIZE, SIZELESS } from './world/shelf.ts';
import { emptyDatabase } from './world/stores.ts';

// The real one hashes in another thread, and says nobody when.
vi.mock('../../../utils/grabs/link-hash.ts', () => ({
  linkHash: async (link: string) => `hash ${link.length} ${link.split('n=')[1]}`,
}));
vi.setConfig({ testTimeout: 60_000 });

beforeEach(emptyDatabase);

const [FIRST = '', SECOND = ''] = FILES;

test('one file goes from the press of a button to done', async () => {
  const world = newWorld();
  const life = await look(world);
  await press(life, FIRST);
  expect(await states()).toMatchObject([{ kind: 'handed', downloadId: 1 }]);
  finishAll(world);
  await life.look();
  expect(await states()).toMatchObject([{ kind: 'done', size: SIZE }]);
  expect(world.browser.count.begun).toBe(1);
  expect(world.office.count.signed).toBe(1);
  expect(world.told).toHaveLength(1);
});

test('killed between any two steps, the file still arrives, once', async () => {
  const whole = newWorld();
  const life = whole.live();
  await press(life, FIRST);
  const calls = life.mortal.calls();
  expect(calls).toBeGreaterThan(20);

  for (const when of ['before', 'after'] as const) {
    for (let deathAt = 1; deathAt <= calls; deathAt++) {
      await emptyDatabase();
      const world = newWorld();
      await press(world.live(deathAt, when), FIRST);
      const where = `killed ${when} call ${deathAt}`;
      if ((await grabs()).length === 0) {
        // The press itself did not live to be stored: nothing begun, nothing promised.
        expect(world.browser.count.begun, where).toBe(0);
        continue;
      }
      await look(world);
      world.advance(HANDING_LEASE + 1);
      await look(world);
      finishAll(world);
      await look(world);
      expect(await states(), where).toMatchObject([{ kind: 'done', size: SIZE }]);
      expect(world.browser.count.begun, where).toBe(1);
      expect(world.told, where).toHaveLength(1);
    }
  }
});

test('a hand-over cut short is waited for before it is tried again', async () => {
  for (let deathAt = 1; ; deathAt++) {
    await emptyDatabase();
    const world = newWorld();
    await press(world.live(deathAt, 'after'), FIRST);
    const [state] = await states();
    if (state?.kind !== 'handing') continue;
    expect(world.browser.items).toEqual([]);
    const life = await look(world);
    expect(await states()).toMatchObject([{ kind: 'handing' }]);
    expect(life.wake()).toBe(world.now() + HANDING_LEASE);
    world.advance(HANDING_LEASE);
    await life.look();
    expect(await states()).toMatchObject([{ kind: 'handed' }]);
    expect(world.browser.count.begun).toBe(1);
    expect(world.office.count.signed).toBe(2);
    return;
  }
});

test('offline it looks again every few seconds, and goes on by itself', async () => {
  const world = newWorld();
  const life = await look(world);
  world.online = false;
  world.office.trouble = { kind: 'offline' };
  await press(life, FIRST);
  expect(await states()).toMatchObject([{ kind: 'queued' }]);
  expect(life.wake()).toBe(world.now() + 5_000);
  world.online = true;
  world.office.trouble = undefined;
  world.advance(5_000);
  await life.look();
  expect(await states()).toMatchObject([{ kind: 'handed' }]);
});

test('a file shorter than the catalogue says is removed, tried again, and never done', async () => {
  const world = newWorld();
  const life = await look(world);
  await press(life, FIRST);
  for (let tries = 1; tries <= 3; tries++) {
    finishAll(world, SIZE - 1);
    await life.look();
    world.advance(60_000);
    await life.look();
  }
  const failure = { kind: 'wrong-size', expected: SIZE, actual: SIZE - 1 };
  expect(await states()).toMatchObject([{ kind: 'failed', failure }]);
  expect(world.browser.count).toMatchObject({ begun: 3, removed: 3 });
});

test('where the catalogue gives no size, the size that came is what is told', async () => {
  const world = newWorld();
  const life = await look(world);
  await press(life, SIZELESS);
  finishAll(world, 7);
  await life.look();
  expect(await states()).toMatchObject([{ kind: 'done', size: 7 }]);
});

test.each([
  ['Firefox forgets its downloads', true],
  ['Chromium crashes them', false],
] as const)('after a browser restart in which %s, the grab starts anew', async (_, forgets) => {
  const world = newWorld();
  await press(await look(world), FIRST);
  world.browser.restart(forgets);
  await look(world);
  expect(world.browser.count.begun).toBe(2);
  finishAll(world);
  await look(world);
  expect(await states()).toMatchObject([{ kind: 'done' }]);
});

test('pressing twice, or twice at the very same moment, is one grab', async () => {
  const world = newWorld();
  const life = await look(world);
  const wanted = { ...VERSION, fileName: FIRST };
  const answers = await Promise.all([
    life.grabber.accept(CREDENTIAL, wanted),
    life.grabber.accept(CREDENTIAL, wanted),
  ]);
  await press(life, FIRST);
  expect(answers).toMatchObject([
    { ok: true, value: { added: 1 } },
    { ok: true, value: { added: 0, onTheirWay: 1 } },
  ]);
  expect(world.browser.count.begun).toBe(1);
  expect(await grabs()).toHaveLength(1);
});

test('a cancelled grab leaves no download behind, even if the background dies over it', async () => {
  for (let deathAt = 1; deathAt <= 6; deathAt++) {
    await emptyDatabase();
    const world = newWorld();
    await press(await look(world), FIRST);
    const [grab] = await grabs();
    const which = { of: 'grab', id: grab?.id ?? '' } as const;
    const dying = world.live(deathAt, 'after');
    void dying.grabber.cancel(which);
    await dying.mortal.rest();
    const life = await look(world);
    void life.grabber.cancel(which);
    await life.mortal.rest();
    expect(world.browser.items, `killed after call ${deathAt}`).toEqual([]);
    expect(await states()).toMatchObject([{ kind: 'cancelled' }]);
  }
});

test('an unknown storage host waits for the person, once per host', async () => {
  const world = newWorld();
  world.office.location = STRANGE_LINK;
  const life = await look(world);
  await press(life, FIRST);
  expect(await states()).toMatchObject([{ kind: 'asking', host: 'files.example.org' }]);
  expect(world.browser.count.begun).toBe(0);
  await life.grabber.answerHost('files.example.org', true);
  await life.mortal.rest();
  await press(life, SECOND);
  expect((await states()).map(({ kind }) => kind)).toEqual(['handed', 'handed']);
});

test('a host the person says no to fails that grab and is asked about again another time', async () => {
  const world = newWorld();
  world.office.location = STRANGE_LINK;
  const life = await look(world);
  await press(life, FIRST);
  await life.grabber.answerHost('files.example.org', false);
  await life.mortal.rest();
  expect(await states()).toMatchObject([{ kind: 'failed', failure: { kind: 'host-refused' } }]);
  const [grab] = await grabs();
  await life.grabber.retry({ of: 'grab', id: grab?.id ?? '' });
  await life.mortal.rest();
  expect(await states()).toMatchObject([{ kind: 'asking' }]);
});

test.each([
  ['SERVER_FORBIDDEN', 'handed'],
  ['NETWORK_FAILED', 'waiting'],
  ['USER_CANCELED', 'failed'],
  ['FILE_NO_SPACE', 'waiting'],
  ['FILE_ACCESS_DENIED', 'waiting'],
  ['FILE_VIRUS_INFECTED', 'failed'],
])('after %s the grab is %s, and arrives when the person says so', async (error, kind) => {
  const world = newWorld();
  const life = await look(world);
  await press(life, FIRST);
  interruptAll(world, error);
  await life.look();
  expect(await states()).toMatchObject([{ kind }]);
  const [grab] = await grabs();
  await life.grabber.retry({ of: 'grab', id: grab?.id ?? '' });
  await life.grabber.resume({ of: 'all' });
  await life.mortal.rest();
  finishAll(world);
  await life.look();
  expect(await states()).toMatchObject([{ kind: 'done' }]);
  expect(world.browser.count.begun).toBe(2);
});

test('no state ever holds a link or the key', async () => {
  const world = newWorld();
  await press(await look(world), FIRST, SECOND);
  const stored = JSON.stringify(await grabs());
  expect(stored).not.toContain('sig=');
  expect(stored).not.toContain('blob.core');
  expect(stored).not.toContain('KEY');
});
