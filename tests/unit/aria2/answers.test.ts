import { expect, test } from 'vitest';
import { readGreeting } from '../../../utils/aria2/greeting.ts';
import { readAnswers } from '../../../utils/aria2/rpc.ts';
import { setbackOf } from '../../../utils/aria2/setback.ts';
import { readStatus } from '../../../utils/aria2/status.ts';
import type { Failure } from '../../../utils/failure.ts';
import { linkHash } from '../../../utils/grabs/link-hash.ts';

/** As aria2 1.36.0 answers. */
const answers = (...each: readonly object[]) =>
  JSON.stringify(each.map((one, id) => ({ id, jsonrpc: '2.0', ...one })));

const GREETED = [
  { result: { version: '1.36.0', enabledFeatures: [] } },
  { result: { sessionId: '6b003a17' } },
  {
    result: {
      dir: '/home/gis',
      'max-concurrent-downloads': '5',
      'max-download-result': '1000',
      quiet: 'false',
    },
  },
];

/** The same, started with other options. */
const startedWith = (options: object) =>
  GREETED.map(({ result }) => ({ result: 'dir' in result ? { ...result, ...options } : result }));

test('answers come back in the order of the calls, refusals as their words', () => {
  const text = JSON.stringify([
    { id: 1, jsonrpc: '2.0', error: { code: 1, message: 'GID 1 is not found' } },
    { id: 0, jsonrpc: '2.0', result: 'OK' },
  ]);
  expect(readAnswers(text, 2)).toEqual({
    ok: true,
    value: [{ result: 'OK' }, { refusal: 'GID 1 is not found' }],
  });
});

test.each<[string, string, Failure['kind']]>([
  ['a page', '<!doctype html>', 'aria2-strange'],
  ['nothing', '', 'aria2-strange'],
  ['other JSON', '{"ok":true}', 'aria2-strange'],
  ['too little', '[]', 'aria2-strange'],
  ['another token', answers({ error: { code: 1, message: 'Unauthorized' } }), 'aria2-refused'],
])('%s is a failure', (_, text, kind) => {
  expect(readAnswers(text, 1)).toMatchObject({ ok: false, failure: { kind } });
});

test('a greeting says version, session, folder and places', () => {
  expect(readGreeting(GREETED, '')).toEqual({
    ok: true,
    value: { version: '1.36.0', session: '6b003a17', folder: '/home/gis', atOnce: 5 },
  });
  const [, ...rest] = GREETED;
  expect(readGreeting([{ result: { version: '1.18.3' } }, ...rest], '')).toMatchObject({
    failure: { kind: 'aria2-old', version: '1.18.3' },
  });
  expect(readGreeting([{ result: { version: '1.18.4' } }, ...rest], '').ok).toBe(true);
  expect(readGreeting([{ result: { version: '2.0' } }, ...rest], '').ok).toBe(true);
  expect(readGreeting([{ refusal: 'No such method' }, ...rest], '')).toMatchObject({
    failure: { kind: 'aria2-strange' },
  });
});

test.each(['0', '3', '99'])('aria2 that keeps %s results is refused', (kept) => {
  expect(readGreeting(startedWith({ 'max-download-result': kept }), '')).toMatchObject({
    failure: { kind: 'aria2-forgets' },
  });
});

test('aria2 that keeps a hundred results will do', () => {
  expect(readGreeting(startedWith({ 'max-download-result': '100' }), '').ok).toBe(true);
});

test.each<[string, string, string | undefined]>([
  ['/home/gis', '', '/home/gis'],
  ['gis', '', undefined],
  ['~/gis', '', undefined],
  ['$HOME/gis', '', undefined],
  ['', '', undefined],
  ['./gis', '', undefined],
  ['~/gis', '/data/os', '/data/os'],
  ['/home/gis', 'os', undefined],
  ['/home/gis', '~/os', undefined],
  ['/home/gis', '~', undefined],
  ['/home/gis', 'file:///data', undefined],
  // The folder of another system is a relative one here.
  ['/home/gis', 'C:\\gis', undefined],
  ['C:/Users/gis', 'D:\\gis', 'D:\\gis'],
  ['C:\\Users\\gis', '\\\\server\\gis', '\\\\server\\gis'],
  ['C:/Users/gis', '/data/os', undefined],
  ['C:/Users/gis', 'D:gis', undefined],
  ['C:/Users/gis', '%USERPROFILE%\\gis', undefined],
])('aria2 in %s and the chosen folder %j: files go to %j', (own, chosen, folder) => {
  expect(readGreeting(startedWith({ dir: own }), chosen)).toMatchObject(
    folder === undefined ? { failure: { kind: 'aria2-folder' } } : { value: { folder } },
  );
});

const LINK = 'https://a.blob.core.windows.net/f.zip?sig=secret';
const status = (change: object) => ({
  gid: '0000010000000002',
  status: 'active',
  totalLength: '1000',
  completedLength: '400',
  files: [{ path: '/dl/f.zip', uris: [{ uri: LINK, status: 'used' }] }],
  ...change,
});

const seen = async (change: object) =>
  (await readStatus({ result: [status(change), status({ gid: 'ffffff0000000002' }), 'else'] }, '000001'))[0];

test.each<[string, object, object]>([
  ['runs', {}, { state: 'in_progress', paused: false }],
  ['stands in line', { status: 'waiting' }, { state: 'in_progress', isInLine: true }],
  ['is paused', { status: 'paused' }, { state: 'in_progress', paused: true }],
  ['is here', { status: 'complete', completedLength: '1000' }, { state: 'complete', size: 1000 }],
  ['was removed', { status: 'removed' }, { state: 'interrupted', failure: { kind: 'aria2-removed' } }],
  [
    'has broken off',
    { status: 'error', errorCode: '22', errorMessage: 'The response status is not successful. status=403' },
    { state: 'interrupted', failure: { kind: 'link-expired' } },
  ],
])('a download that %s', async (_, change, expected) => {
  expect(await seen(change)).toMatchObject({
    ...expected,
    id: 2 ** 52 + 2,
    linkHash: await linkHash(LINK),
    path: '/dl/f.zip',
    stays: true,
  });
});

test('what is not ours, or of no shape we know, is passed over', async () => {
  expect(await readStatus({ result: [status({ files: [] }), 7, null] }, '000001')).toEqual([]);
  expect(await readStatus({ refusal: 'GID 1 is not found' }, '000001')).toEqual([]);
  expect(await readStatus(undefined, '000001')).toEqual([]);
});

test.each<[number, string, Failure]>([
  [1, 'Failed to establish connection', { kind: 'storage-unreachable' }],
  [3, 'Resource not found', { kind: 'storage-failed' }],
  [6, '', { kind: 'cut-off' }],
  [9, '', { kind: 'disk-full' }],
  [16, 'Download aborted.', { kind: 'folder-refused' }],
  [22, 'status=500', { kind: 'storage-failed' }],
  [22, 'status=401', { kind: 'link-expired' }],
  [24, '', { kind: 'link-expired' }],
  [29, 'status=503', { kind: 'storage-failed' }],
  [32, '', { kind: 'wrong-md5' }],
  [13, `File exists ${LINK}`, { kind: 'aria2-error', code: 13 }],
])('error %i, "%s"', (code, words, failure) => {
  expect(setbackOf(code, words)).toEqual(failure);
});
