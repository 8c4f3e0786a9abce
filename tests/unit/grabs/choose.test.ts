import { expect, test } from 'vitest';
import type { DataFile } from '../../../utils/data-hub/data-package.ts';
import { choose } from '../../../utils/grabs/choose.ts';
import { failed, type Grab, type GrabState } from '../../../utils/grabs/grab.ts';
import type { LedgerEntry } from '../../../utils/ledger/entry.ts';
import type { Settings } from '../../../utils/settings.ts';
import { DONE, grabOf, HANDED } from './sample.ts';

const MD5 = 'a'.repeat(32);
const FILE: DataFile = { fileName: 'f.zip', size: 5, md5: MD5 };

const ENTRY: LedgerEntry = {
  id: 'earlier',
  at: 50,
  packageId: '1',
  packageName: 'Roads',
  versionId: '2',
  createdOn: '2026-01-02',
  fileName: 'f.zip',
  size: 5,
  checked: true,
  md5: MD5,
  path: '/d/f.zip',
  downloadId: 7,
  session: 's',
};

interface Situation {
  /** What the browser is asked, in order. */
  readonly asked?: string[];
  readonly files?: readonly DataFile[];
  readonly wanted?: readonly string[];
  readonly taken?: Settings['taken'];
  readonly turn?: number;
  readonly earlier?: readonly Grab[];
  readonly ledger?: readonly LedgerEntry[];
  /** Files at hand with a sum that is wanted; asked for only where they are to be skipped. */
  readonly atHand?: readonly LedgerEntry[];
  /** What the browser says of an earlier file, by its path. */
  readonly exists?: (path: string) => boolean | undefined;
}

function chosen({ files = [FILE], wanted, turn, taken = 'skip', exists = () => true, ...known }: Situation) {
  return choose(
    {
      batchId: 'b',
      credentialId: 'c',
      dataPackage: { id: '1', name: 'Roads' },
      version: { id: '2', createdOn: '2026-01-02', downloads: files },
      fileNames: wanted,
      turn,
      taken,
      skipsSame: known.atHand !== undefined,
      destination: (name) => `OS Data Hub/Roads (1)/2026-01-02 (2)/${name}`,
    },
    {
      store: { ofVersion: async () => known.earlier ?? [], withOtherKeys: async () => [] },
      ledger: { ofVersion: async () => known.ledger ?? [], atHand: async () => known.atHand ?? [] },
      downloads: {
        lookAgain: async () => void known.asked?.push('look again'),
        async exists(_, path) {
          known.asked?.push(path);
          return exists(path);
        },
      },
      clock: { now: () => 100 },
    },
  );
}

const kinds = async (situation: Situation): Promise<readonly string[]> =>
  (await chosen(situation)).grabs.map(({ state }) => state.kind);

test('a wanted file becomes a grab with all that the catalogue says of it', async () => {
  const { grabs, replaced, onTheirWay } = await chosen({});
  expect(grabs).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      batchId: 'b',
      credentialId: 'c',
      packageId: '1',
      packageName: 'Roads',
      versionId: '2',
      createdOn: '2026-01-02',
      ...FILE,
      path: 'OS Data Hub/Roads (1)/2026-01-02 (2)/f.zip',
      onConflict: 'overwrite',
      addedAt: 100,
      order: 0,
      tries: 0,
      state: { kind: 'queued' },
    },
  ]);
  expect([replaced, onTheirWay]).toEqual([[], 0]);
});

test('the browser looks at the disk before it is asked what is there, and only then', async () => {
  const asked: string[] = [];
  await chosen({ ledger: [ENTRY], asked });
  expect(asked).toEqual(['look again', '/d/f.zip']);
  await chosen({ asked });
  expect(asked).toHaveLength(2);
});

test('a file without size or MD5 has none', async () => {
  const [grab] = (await chosen({ files: [{ fileName: 'f.zip' }] })).grabs;
  expect(grab).not.toHaveProperty('size');
  expect(grab).not.toHaveProperty('md5');
});

test('a file that was grabbed before is skipped, and says where it lies since when', async () => {
  const [grab] = (await chosen({ ledger: [ENTRY] })).grabs;
  expect(grab?.state).toEqual({ kind: 'skipped', at: 100, path: '/d/f.zip', grabbedAt: 50 });
});

const OTHER = 'b'.repeat(32);

test.each<[string, Situation, GrabState['kind']]>([
  ['the browser no longer lists it, so nobody can look', { exists: () => undefined }, 'skipped'],
  ['it is no longer there', { exists: () => false }, 'queued'],
  ['OS supplied it anew with another MD5', { files: [{ ...FILE, md5: OTHER }] }, 'queued'],
  ['OS supplied it anew with another size', { files: [{ ...FILE, size: 6 }] }, 'queued'],
  ['the MD5 differs only by case', { files: [{ ...FILE, md5: MD5.toUpperCase() }] }, 'skipped'],
  ['the catalogue says neither size nor MD5', { files: [{ fileName: 'f.zip' }] }, 'skipped'],
  ['only another file was grabbed', { ledger: [{ ...ENTRY, fileName: 'g.zip' }] }, 'queued'],
])('grabbed before, but %s', async (_, situation, kind) => {
  expect(await kinds({ ledger: [ENTRY], ...situation })).toEqual([kind]);
});

test('of several earlier ones, the last counts', async () => {
  const old: LedgerEntry = { ...ENTRY, id: 'older', at: 40, md5: OTHER, path: '/d/old.zip' };
  expect(await kinds({ ledger: [ENTRY, old] })).toEqual(['skipped']);
  expect(await kinds({ ledger: [old, ENTRY] })).toEqual(['skipped']);
});

test.each([
  ['rename', 'rename'],
  ['overwrite', 'overwrite'],
] as const)('who chose %s gets the file again, whatever was grabbed', async (taken, onConflict) => {
  const { grabs } = await chosen({ taken, ledger: [ENTRY] });
  expect(grabs).toMatchObject([{ onConflict, state: { kind: 'queued' } }]);
});

test.each<[string, GrabState]>([
  ['queued', { kind: 'queued' }],
  ['paused', { kind: 'paused', at: 0 }],
  ['with the browser', HANDED],
])('a file that is %s is on its way, and not taken twice', async (_, state) => {
  const earlier = [grabOf(state)];
  expect(await chosen({ earlier })).toEqual({ grabs: [], replaced: [], onTheirWay: 1 });
});

test.each<[string, GrabState]>([
  ['done', DONE],
  ['failed', failed(0, { kind: 'not-found' })],
  ['cancelled', { kind: 'cancelled', at: 0 }],
])('a grab that is %s gives its place to the new one', async (_, state) => {
  const { grabs, replaced } = await chosen({ earlier: [grabOf(state, { id: 'old' })] });
  expect(grabs).toHaveLength(1);
  expect(replaced).toEqual(['old']);
});

const FILES = ['b.zip', 'A.zip', 'a.zip', 'B.zip'].map((fileName) => ({ fileName }));

test('wanted by name, files come once and in the order of the catalogue', async () => {
  const files = [...FILES, { fileName: 'b.zip' }];
  const { grabs } = await chosen({ files, wanted: ['a.zip', 'b.zip', 'a.zip', 'gone.zip'] });
  expect(grabs.map(({ fileName }) => fileName)).toEqual(['b.zip', 'a.zip']);
});

test('a file lands under the same name whether or not its namesakes are wanted', async () => {
  const pathsOf = async (wanted?: readonly string[]) =>
    new Map(
      (await chosen({ files: FILES, ...(wanted && { wanted }) })).grabs.map(({ fileName, path }) => [
        fileName,
        path,
      ]),
    );
  const all = await pathsOf();
  expect(new Set([...all.values()].map((path) => path.toLowerCase())).size).toBe(4);
  for (const { fileName } of FILES) expect((await pathsOf([fileName])).get(fileName)).toBe(all.get(fileName));
});

test('an update of a chain lies in its place there, or is grabbed into it', async () => {
  const there = { ...ENTRY, path: 'C:\\d\\OS Data Hub\\Roads (1)\\2026-01-02 (2)\\f.zip' };
  expect(await kinds({ ledger: [ENTRY], turn: 3 })).toEqual(['queued']);
  expect(await kinds({ ledger: [there], turn: 3 })).toEqual(['skipped']);
  expect((await chosen({ turn: 3 })).grabs[0]).toMatchObject({ turn: 3 });
  expect((await chosen({})).grabs[0]).not.toHaveProperty('turn');
});

const ELSEWHERE: LedgerEntry = {
  ...ENTRY,
  id: 'other',
  versionId: '1',
  createdOn: '2025-12-02',
  fileName: 'g.zip',
  path: '/d/g.zip',
};

test('what is at hand byte for byte from another version is skipped, and says from which', async () => {
  const [grab] = (await chosen({ atHand: [ELSEWHERE] })).grabs;
  expect(grab?.state).toEqual({
    kind: 'skipped',
    at: 100,
    path: '/d/g.zip',
    grabbedAt: 50,
    same: {
      packageId: '1',
      packageName: 'Roads',
      versionId: '1',
      createdOn: '2025-12-02',
      fileName: 'g.zip',
    },
  });
});

test.each<[string, Situation, GrabState['kind']]>([
  ['nobody asked for that', {}, 'queued'],
  ['its size is another', { atHand: [{ ...ELSEWHERE, size: 6 }] }, 'queued'],
  ['only its name is the same', { atHand: [{ ...ELSEWHERE, md5: OTHER, fileName: 'f.zip' }] }, 'queued'],
  ['the wanted file has no MD5', { files: [{ fileName: 'f.zip', size: 5 }], atHand: [ELSEWHERE] }, 'queued'],
  ['the person grabs again what is there', { taken: 'overwrite', atHand: [ELSEWHERE] }, 'skipped'],
  [
    'the very file was taken before and is gone',
    { ledger: [ENTRY], exists: () => false, atHand: [ELSEWHERE] },
    'skipped',
  ],
  [
    'it is the very file, taken before, which is to be overwritten',
    { taken: 'overwrite', atHand: [ENTRY] },
    'queued',
  ],
])('at hand from another version, but %s', async (_, situation, kind) => {
  expect(await kinds(situation)).toEqual([kind]);
});
