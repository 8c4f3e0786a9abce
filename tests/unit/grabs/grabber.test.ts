import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { HANDING_LEASE } from '../../../utils/grabs/reconcile.ts';
import { database } from '../../../utils/platform/database.ts';
import { createWorld, FILE, type Life, SIZE, type World } from './world.ts';

beforeEach(async () => {
  await (await database()).clear('grabs');
});

const accept = async (life: Life, fileName: string = FILE.fileName): Promise<void> => {
  void life.grabber.accept({ ...FILE, fileName });
  await life.rest();
};

const look = async (world: World): Promise<Life> => {
  const life = await world.live();
  void life.grabber.tick();
  await life.rest();
  return life;
};

const states = async (world: World) => (await world.grabs()).map(({ state }) => state);

test('one file goes from the press of a button to done', async () => {
  const world = createWorld();
  const life = await world.live();
  await accept(life);
  expect(await states(world)).toMatchObject([{ kind: 'handed', downloadId: 1 }]);
  world.finishDownloads(SIZE);
  void life.grabber.tick();
  await life.rest();
  expect(await states(world)).toMatchObject([{ kind: 'done', size: SIZE, told: true }]);
  expect(world.count).toMatchObject({ begun: 1, signed: 1, told: 1 });
});

test('killed between any two steps, the file still arrives, once', async () => {
  const whole = createWorld();
  const life = await whole.live();
  await accept(life);
  const calls = life.calls();
  expect(calls).toBeGreaterThan(15);

  for (const when of ['before', 'after'] as const) {
    for (let deathAt = 1; deathAt <= calls; deathAt++) {
      await (await database()).clear('grabs');
      const world = createWorld();
      await accept(await world.live(deathAt, when));
      const where = `killed ${when} call ${deathAt}`;
      if ((await world.grabs()).length === 0) {
        // The press itself did not live to be stored: nothing begun, nothing promised.
        expect(world.count.begun, where).toBe(0);
        continue;
      }
      await look(world);
      world.advance(HANDING_LEASE + 1);
      await look(world);
      world.finishDownloads(SIZE);
      await look(world);
      expect(await states(world), where).toMatchObject([{ kind: 'done', size: SIZE, told: true }]);
      expect(world.count.begun, where).toBe(1);
    }
  }
});

test('killed at any step of settling, it is told and ends once', async () => {
  for (const when of ['before', 'after'] as const) {
    for (let deathAt = 1; deathAt <= 16; deathAt++) {
      await (await database()).clear('grabs');
      const world = createWorld();
      await accept(await world.live());
      world.finishDownloads(SIZE);
      const dying = await world.live(deathAt, when);
      void dying.grabber.tick();
      await dying.rest();
      await look(world);
      expect(await states(world), `killed ${when} call ${deathAt}`).toMatchObject([
        { kind: 'done', told: true },
      ]);
      expect(world.count.begun).toBe(1);
    }
  }
});

test('a hand-over cut short is waited for before it is tried again', async () => {
  for (let deathAt = 1; ; deathAt++) {
    await (await database()).clear('grabs');
    const world = createWorld();
    await accept(await world.live(deathAt, 'after'));
    const [state] = await states(world);
    if (state?.kind !== 'handing') continue;
    expect(world.downloads).toEqual([]);
    await look(world);
    expect(await states(world)).toMatchObject([{ kind: 'handing' }]);
    world.advance(HANDING_LEASE + 1);
    await look(world);
    expect(await states(world)).toMatchObject([{ kind: 'handed' }]);
    expect(world.count).toMatchObject({ begun: 1, signed: 2 });
    return;
  }
});

test('a file shorter than the catalogue says is removed and never done', async () => {
  const world = createWorld();
  await accept(await world.live());
  world.finishDownloads(SIZE - 1);
  await look(world);
  const failure = { kind: 'wrong-size', expected: SIZE, actual: SIZE - 1 };
  expect(await states(world)).toMatchObject([{ kind: 'failed', failure }]);
  expect(world.count.removed).toBe(1);
});

test('where the catalogue gives no size, the size that came is what is told', async () => {
  const world = createWorld();
  await accept(await world.live(), 'sizeless.zip');
  world.finishDownloads(7);
  await look(world);
  expect(await states(world)).toMatchObject([{ kind: 'done', size: 7 }]);
});

test.each([
  ['Firefox forgets its downloads', true],
  ['Chromium crashes them', false],
] as const)('after a browser restart in which %s, the grab starts anew', async (_, forgets) => {
  const world = createWorld();
  await accept(await world.live());
  world.restartBrowser(forgets);
  await look(world);
  expect(world.count).toMatchObject({ begun: 2, signed: 2 });
  world.finishDownloads(SIZE);
  await look(world);
  expect(await states(world)).toMatchObject([{ kind: 'done' }]);
});

test('pressing twice is one grab', async () => {
  const world = createWorld();
  const life = await world.live();
  await accept(life);
  await accept(life);
  expect(world.count.begun).toBe(1);
  expect(await world.grabs()).toHaveLength(1);
});

test('two presses at the very same moment are one grab too', async () => {
  const world = createWorld();
  const life = await world.live();
  const ids = await Promise.all([life.grabber.accept(FILE), life.grabber.accept(FILE)]);
  await life.rest();
  expect(ids[0]).toEqual(ids[1]);
  expect(world.count.begun).toBe(1);
});

test('a cancelled grab leaves no download behind, even if the background dies over it', async () => {
  for (let deathAt = 1; deathAt <= 6; deathAt++) {
    await (await database()).clear('grabs');
    const world = createWorld();
    await accept(await world.live());
    const [grab] = await world.grabs();
    const dying = await world.live(deathAt, 'after');
    void dying.grabber.cancel(grab?.id ?? '');
    await dying.rest();
    const life = await look(world);
    void life.grabber.cancel(grab?.id ?? '');
    await life.rest();
    expect(world.downloads, `killed after call ${deathAt}`).toEqual([]);
    expect(await states(world)).toMatchObject([{ kind: 'cancelled' }]);
  }
});

test('an unknown storage host waits for the person, once per host', async () => {
  const world = createWorld();
  world.location = 'https://files.example.org/f.zip?sig=x';
  const life = await world.live();
  await accept(life);
  expect(await states(world)).toMatchObject([{ kind: 'asking', host: 'files.example.org' }]);
  expect(world.count.begun).toBe(0);
  void life.grabber.answerHost('files.example.org', true);
  await life.rest();
  await accept(life, 'sizeless.zip');
  expect((await states(world)).map(({ kind }) => kind)).toEqual(['handed', 'handed']);
});

test('a host the person says no to fails that grab and is asked about again another time', async () => {
  const world = createWorld();
  world.location = 'https://files.example.org/f.zip?sig=x';
  const life = await world.live();
  await accept(life);
  void life.grabber.answerHost('files.example.org', false);
  await life.rest();
  expect(await states(world)).toMatchObject([{ kind: 'failed', failure: { kind: 'host-refused' } }]);
  const [grab] = await world.grabs();
  void life.grabber.retry(grab?.id ?? '');
  await life.rest();
  expect(await states(world)).toMatchObject([{ kind: 'asking' }]);
});

test.each([
  ['SERVER_FORBIDDEN', 'link-expired'],
  ['NETWORK_FAILED', 'cut-off'],
  ['USER_CANCELED', 'cancelled-in-browser'],
  ['FILE_NO_SPACE', 'disk-full'],
  ['SOMETHING_NEW', 'browser-error'],
])('%s is told as %s, and a retry takes it from the start', async (error, kind) => {
  const world = createWorld();
  await accept(await world.live());
  world.interrupt(error);
  const life = await look(world);
  expect(await states(world)).toMatchObject([{ kind: 'failed', failure: { kind } }]);
  expect(world.downloads).toEqual([]);
  const [grab] = await world.grabs();
  void life.grabber.retry(grab?.id ?? '');
  await life.rest();
  world.finishDownloads(SIZE);
  await look(world);
  expect(await states(world)).toMatchObject([{ kind: 'done' }]);
  expect(world.count.begun).toBe(2);
});

test('no state ever holds a link or the key', async () => {
  const world = createWorld();
  await accept(await world.live());
  const stored = JSON.stringify(await world.grabs());
  expect(stored).not.toContain('sig=');
  expect(stored).not.toContain('blob.core');
  expect(stored).not.toContain('KEY');
});
