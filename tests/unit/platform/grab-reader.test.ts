import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { NEW_PACE, type Pace, pass, refuse, spend } from '../../../utils/data-hub/pace.ts';
import { NEW_PACES, type Paces, withPace } from '../../../utils/data-hub/paces.ts';
import { newBatch } from '../../../utils/grabs/batch.ts';
import { NO_GRABS } from '../../../utils/grabs/counts.ts';
import { failed, type Grab, type GrabState } from '../../../utils/grabs/grab.ts';
import { createGrabReader } from '../../../utils/platform/grab-reader.ts';
import { createGrabStore } from '../../../utils/platform/grab-store.ts';
import { createPaceStore } from '../../../utils/platform/pace-store.ts';
import { DONE, grabOf, HANDED } from '../grabs/sample.ts';
import { emptyDatabase } from '../grabs/world/stores.ts';

let now = 0;
const clock = { now: () => now };
const store = createGrabStore(() => {}, clock);
const reader = createGrabReader(clock);

beforeEach(async () => {
  now = 1_700_000_000_000;
  await emptyDatabase();
  store.forget();
});

const QUEUED: GrabState = { kind: 'queued' };
const FAILED = failed(0, { kind: 'not-found' });

/** Adds a batch; its grabs are called after it: `a0`, `a1` … */
async function add(id: string, ...states: readonly GrabState[]): Promise<readonly Grab[]> {
  now += 1;
  const grabs = states.map((state, index) => grabOf(state, { id: `${id}${index}`, batchId: id }));
  await store.add(newBatch(id, 'c', grabs, now), grabs, []);
  return grabs;
}

test('batches come the newest first', async () => {
  await add('a', QUEUED);
  await add('b', QUEUED);
  expect((await reader.batches()).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('the ids of a batch come in the order of the queue', async () => {
  await add('a', QUEUED, QUEUED, QUEUED);
  await add('b', QUEUED);
  expect(await reader.ids({ batchId: 'a' })).toEqual(['a0', 'a1', 'a2']);
  await store.reorder({ of: 'grab', id: 'a2' }, 'first');
  expect(await reader.ids({ batchId: 'a' })).toEqual(['a2', 'a0', 'a1']);
});

test('the ids of some states come state by state, as asked', async () => {
  await add('a', QUEUED, FAILED, QUEUED, DONE);
  expect(await reader.ids({ batchId: 'a', kinds: ['failed', 'queued'] })).toEqual(['a1', 'a0', 'a2']);
  expect(await reader.ids({ batchId: 'a', kinds: ['asking'] })).toEqual([]);
});

test('the ids of all come batch by batch, as the batches do', async () => {
  await add('a', QUEUED, FAILED);
  await add('b', FAILED);
  expect(await reader.ids({})).toEqual(['b0', 'a0', 'a1']);
  expect(await reader.ids({ kinds: ['failed'] })).toEqual(['b0', 'a1']);
  expect(await reader.ids({ limit: 2 })).toEqual(['b0', 'a0']);
  expect(await reader.ids({ kinds: ['failed', 'queued'], limit: 2 })).toEqual(['b0', 'a1']);
});

test('what was cleared is neither listed nor counted, and comes back when that is undone', async () => {
  await add('a', DONE, DONE);
  await add('b', QUEUED);
  await store.clear({ of: 'batch', id: 'a' }, 7);
  expect(await reader.ids({})).toEqual(['b0']);
  expect((await reader.batches()).map(({ id }) => id)).toEqual(['b']);
  expect((await reader.queue()).counts).toEqual({ ...NO_GRABS, queued: 1 });

  await store.unclear(7);
  expect(await reader.ids({})).toEqual(['b0', 'a0', 'a1']);
  expect((await reader.queue()).counts).toEqual({ ...NO_GRABS, queued: 1, done: 2 });
});

test('rows come in the order asked for, with a gap for one that is gone', async () => {
  await add('a', QUEUED, QUEUED);
  const rows = await reader.read(['a1', 'gone', 'a0']);
  expect(rows.map((grab) => grab?.id)).toEqual(['a1', undefined, 'a0']);
});

test('what is with the browser, or on the way to it, is running', async () => {
  await add('a', QUEUED, { ...HANDED, stalled: 'paused-in-browser' }, DONE);
  await add('b', { kind: 'handing', at: 0, life: 'l', session: 's', linkHash: 'x' });
  expect((await reader.running()).map(({ id }) => id)).toEqual(['a1', 'b0']);
});

test('the grabs of a version are those of its credential and package as well', async () => {
  const others = [{ credentialId: 'd' }, { packageId: '9' }, { versionId: '9' }];
  const grabs = [{}, ...others].map((more, index) => grabOf(QUEUED, { id: `g${index}`, ...more }));
  await store.add(newBatch('b', 'c', grabs, now), grabs, []);
  expect((await reader.ofVersion('c', '1', '2')).map(({ id }) => id)).toEqual(['g0']);
});

// Where the whole queue stands

const paced = async (pace: Pace, change: Partial<Paces> = {}) => {
  await createPaceStore(() => undefined).write({ ...withPace(NEW_PACES, 'k1', pace), ...change });
  return (await reader.queue()).pace;
};

/** 50 calls that came through, and one that did not. */
const limited = (retryAfter?: number): Pace => {
  const through = Array.from({ length: 50 }).reduce<Pace>(
    (pace) => pass(spend(pace, now), now, '/f'),
    NEW_PACE,
  );
  return refuse(spend(through, now), now, '/x', retryAfter);
};

test('before anything was done it is empty and open', async () => {
  expect(await reader.queue()).toEqual({
    counts: NO_GRABS,
    hold: null,
    partHolds: [],
    aria2Hold: null,
    pace: { keys: {} },
    savePrompt: null,
  });
});

test('a hold is told as it stands', async () => {
  await store.writeHold({ why: 'offline', at: 1, told: false });
  expect((await reader.queue()).hold).toEqual({ why: 'offline', at: 1, told: false });
});

test('calls that were made show, and no limit where OS has refused nothing', async () => {
  expect(await paced(spend(NEW_PACE, now))).toEqual({ keys: { k1: { used: 1, refusals: 0 } } });
});

test("a 429 shows as OS's word with what it has taught, and after its time as the limit", async () => {
  const pace = limited(5);
  const known = { refusedAt: 50, limit: 45, used: 51, refusals: 1 };
  expect(await paced(pace)).toEqual({
    keys: { k1: { ...known, opensAt: now + 5_000, why: 'rate-limited' } },
  });
  now += 5_000;
  expect(await paced(pace), 'the minute is still full').toMatchObject({
    keys: { k1: { ...known, why: 'full' } },
  });
});

test('what the person allows shows as theirs where it is less', async () => {
  expect(await paced(spend(spend(NEW_PACE, now), now), { most: 2 })).toMatchObject({
    keys: { k1: { limit: 2, used: 2, why: 'chosen' } },
  });
});

test('OS in trouble shows for every key', async () => {
  const outage = { troubles: 3, paths: ['/a', '/b'], closings: 1, closedUntil: now + 5_000 };
  expect(await paced(NEW_PACE, { outage })).toMatchObject({ downUntil: now + 5_000 });
});

test('a clock that was set back shows nothing from the future', async () => {
  const pace = limited();
  const at = now;
  now -= 3_600_000;
  expect((await paced(pace, { at })).keys.k1?.opensAt).toBe(now + 60_000);
  now = at;
});
