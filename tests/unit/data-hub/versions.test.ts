import { beforeEach, expect, test } from 'vitest';
import type { ShelvedVersion } from '../../../utils/catalogue.ts';
import type { Version } from '../../../utils/data-hub/data-package.ts';
import { createVersions } from '../../../utils/data-hub/versions.ts';
import { bad, good, type Outcome } from '../../../utils/failure.ts';

const versionOf = (productVersion: string): Version => ({
  id: '2',
  createdOn: '2026-01-02',
  reason: '',
  supplyType: 'Full',
  productVersion,
  format: '',
  downloads: [{ fileName: 'f.zip' }],
});

let answer: Outcome<Version>;
let key: string | undefined;
let asked: string[];
let shelf: Map<string, ShelvedVersion>;
let published: string[];
let gone: string[];

beforeEach(() => {
  answer = good(versionOf('new'));
  key = 'KEY';
  asked = [];
  shelf = new Map();
  published = [];
  gone = [];
});

const versions = createVersions({
  catalogue: {
    async version(...question) {
      asked.push(question.join(' '));
      return answer;
    },
  },
  shelf: {
    version: async (...at) => shelf.get(at.join(' ')),
    putGone: async (...at) => void gone.push(at.join(' ')),
    putVersion: async (credentialId, packageId, version) =>
      void shelf.set([credentialId, packageId, version.value.id].join(' '), version),
  },
  vault: { read: async () => key, write: async () => {}, remove: async () => {} },
  clock: { now: () => 9 },
  publish: (change) => void published.push(change),
});

const AT = ['c', '1', '2'] as const;

test('a version on the shelf is not asked for', async () => {
  shelf.set('c 1 2', { value: versionOf('old'), at: 0 });
  expect(await versions.get(...AT)).toEqual(good(versionOf('old')));
  expect(asked).toEqual([]);
});

test('one that is not is asked of OS, put there and told of', async () => {
  expect(await versions.get(...AT)).toEqual(answer);
  expect(asked).toEqual(['KEY 1 2 c']);
  expect(shelf.get('c 1 2')).toEqual({ value: versionOf('new'), at: 9 });
  expect(published).toEqual(['version']);
});

test('refreshing asks OS in any case', async () => {
  shelf.set('c 1 2', { value: versionOf('old'), at: 0 });
  expect(await versions.refresh(...AT)).toEqual(good(versionOf('new')));
  expect(shelf.get('c 1 2')?.value).toEqual(versionOf('new'));
});

test('what OS refuses leaves the shelf as it was', async () => {
  shelf.set('c 1 2', { value: versionOf('old'), at: 0 });
  answer = bad({ kind: 'service-down', status: 503 });
  expect(await versions.refresh(...AT)).toEqual(answer);
  expect(shelf.get('c 1 2')?.value).toEqual(versionOf('old'));
  expect(published).toEqual([]);
});

test('without a key nobody is asked', async () => {
  key = undefined;
  expect(await versions.get(...AT)).toEqual(bad({ kind: 'no-key' }));
  expect(asked).toEqual([]);
});

test('that OS no longer has a version is remembered; any other trouble is not', async () => {
  answer = bad({ kind: 'offline' });
  await versions.refresh(...AT);
  expect(gone).toEqual([]);
  answer = bad({ kind: 'not-found', of: 'version' });
  expect(await versions.refresh(...AT)).toEqual(answer);
  expect(gone).toEqual(['c 1 2']);
});
