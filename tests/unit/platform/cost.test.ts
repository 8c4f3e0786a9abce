import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { newBatch } from '../../../utils/grabs/batch.ts';
import { type GrabState, UNDER_WAY } from '../../../utils/grabs/grab.ts';
import { createGrabReader } from '../../../utils/platform/grab-reader.ts';
import { createGrabStore } from '../../../utils/platform/grab-store.ts';
import { writeQueue } from '../../../utils/platform/queue-record.ts';
import { DONE, grabOf, HANDED } from '../grabs/sample.ts';
import { emptyDatabase } from '../grabs/world/stores.ts';

// Five thousand rows take their time where others work too.
vi.setConfig({ testTimeout: 60_000 });

const clock = { now: () => 1 };
const store = createGrabStore(() => {}, clock);
const reader = createGrabReader(clock);

const REQUESTS = {
  store: [
    'add',
    'put',
    'get',
    'getAll',
    'getKey',
    'getAllKeys',
    'delete',
    'count',
    'openCursor',
    'openKeyCursor',
  ],
  index: ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'],
} as const;

/** What the database is asked meanwhile, and how many rows it gives back. */
async function costOf(work: () => Promise<unknown>): Promise<{ requests: string[]; rows: number }> {
  const requests: string[] = [];
  const undo: (() => void)[] = [];
  let rows = 0;

  const watch = <Part extends object>(part: Part, names: readonly string[]): void => {
    for (const name of names) {
      const original = Reflect.get(part, name) as (...args: unknown[]) => IDBRequest<unknown>;
      const watched = function (this: Part, ...args: unknown[]): IDBRequest<unknown> {
        requests.push(`${part.constructor.name} ${name}`);
        const request = original.apply(this, args);
        request.addEventListener('success', () => {
          rows += Array.isArray(request.result) ? request.result.length : 1;
        });
        return request;
      };
      Reflect.set(part, name, watched);
      undo.push(() => Reflect.set(part, name, original));
    }
  };

  watch(IDBObjectStore.prototype, REQUESTS.store);
  watch(IDBIndex.prototype, REQUESTS.index);
  try {
    await work();
  } finally {
    for (const one of undo) one();
  }
  return { requests: requests.sort(), rows };
}

const WAITING: GrabState = { kind: 'waiting', at: 0, until: 1, why: { kind: 'cut-off' } };

async function fill(count: number): Promise<void> {
  const grabs = Array.from({ length: count }, (_, index) =>
    grabOf(index === 9 ? WAITING : { kind: 'queued' }, {
      id: `g${index}`,
      fileName: `${index}.zip`,
      versionId: String(index % 50),
    }),
  );
  await store.add(newBatch('b', 'c', grabs, 1), grabs, []);
  // As after the first move of all, which looks for it in the index.
  await writeQueue('underWay', []);
  // As after the first look of a life: this is known, and asked for no more.
  await Promise.all([store.counts(), store.inStates(UNDER_WAY)]);
}

const EVENTS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['to the browser', async () => store.move(grabOf({ kind: 'queued' }, { id: 'g3' }), HANDED)],
  ['to done, into the ledger', async () => store.move(grabOf(HANDED, { id: 'g3' }), DONE)],
  ['reading what is next', async () => store.inStates(['queued'], 6)],
  [
    'reading nothing',
    async () => (await store.inStates(['queued'], 0)).concat(await store.inStates(['queued'], 1)),
  ],
  ['reading what is due', async () => store.due(1, 6)],
  ['finding whose download it is', async () => store.byLinkHash('h')],
  ["the whole queue's figures", async () => reader.queue()],
];

test('what one event costs does not grow with the queue', async () => {
  const costs = [];
  for (const count of [10, 5000]) {
    await emptyDatabase();
    store.forget();
    await fill(count);
    const each = [];
    for (const [name, work] of EVENTS) each.push([name, await costOf(work)] as const);
    costs.push(each);
  }
  const [few, many] = costs;
  expect(many).toEqual(few);
  for (const [name, { requests, rows }] of many ?? []) {
    expect(requests.length, name).toBeGreaterThan(0);
    expect(requests.length, name).toBeLessThanOrEqual(9);
    expect(rows, name).toBeLessThanOrEqual(9);
  }
  expect(await store.read('g3')).toMatchObject({ state: { kind: 'done' } });
  const { requests } = await costOf(async () => [await store.counts(), await store.inStates(UNDER_WAY)]);
  expect(requests).toEqual([]);
});
