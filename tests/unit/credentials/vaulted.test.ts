import { expect, test } from 'vitest';
import { faceOf, readVaulted, secretsIn, toVault } from '../../../utils/credentials/vaulted.ts';

const KEY = 'PRACTICE-KEY-0000-1a2b';
const SECRET = 'PRACTICE-SECRET-7777';

test('a key is kept as it is, as keys were before there were projects', () => {
  expect(toVault(` ${KEY}\n`)).toEqual({ ok: true, value: KEY });
  expect(readVaulted(KEY)).toEqual({ kind: 'key', key: KEY });
  expect(faceOf(KEY)).toEqual({ hint: '1a2b' });
  expect(secretsIn(KEY)).toEqual([KEY]);
});

test('key and secret are one text, read back as two', () => {
  const taken = toVault(`\t${KEY} `, ` ${SECRET}\r\n`);
  const text = taken.ok ? taken.value : '';
  expect(readVaulted(text)).toEqual({ kind: 'project', key: KEY, secret: SECRET });
  expect(faceOf(text)).toEqual({ hint: '1a2b', kind: 'project' });
  expect(secretsIn(text)).toEqual([KEY, SECRET]);
});

test.each([
  ['a key that cannot be one', 'oops', SECRET, 'not-a-key'],
  ['a colon in the key, where Basic would part it', 'PRACTICE:KEY-0000', SECRET, 'not-a-key'],
  ['a secret that cannot be one', KEY, 'oops', 'not-a-secret'],
  ['a secret of letters no header carries', KEY, 'cyfrinach-ŵŷ-cyfrinach', 'not-a-secret'],
] as const)('%s is told as such', (_, key, secret, kind) => {
  expect(toVault(key, secret)).toEqual({ ok: false, failure: { kind } });
});

test.each([
  ['of a later Trig', `project/2 ${KEY} ${SECRET}`],
  ['without a secret', `project/1 ${KEY}`],
  ['with a third word', `project/1 ${KEY} ${SECRET} ${SECRET}`],
  ['with a colon in the key', `project/1 PRACTICE:KEY ${SECRET}`],
  ['with a line end', `${KEY}\nhost: elsewhere`],
  ['empty', ''],
])('a text %s is no credential', (_, text) => {
  expect(readVaulted(text)).toBeUndefined();
});
