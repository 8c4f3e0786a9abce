import { expect, test } from 'vitest';
import { readAddress } from '../../../utils/aria2/address.ts';
import { NO_ARIA2, readChoice } from '../../../utils/aria2/choice.ts';

test.each([
  ['http://127.0.0.1:6800/jsonrpc', 'http://127.0.0.1:6800/jsonrpc'],
  [' localhost ', 'http://localhost:6800/jsonrpc'],
  ['127.0.0.1:16800', 'http://127.0.0.1:16800/jsonrpc'],
  ['http://localhost:80/jsonrpc', 'http://localhost/jsonrpc'],
  ['localhost:6800/other', 'http://localhost:6800/other'],
  ['http://2130706433:6800', 'http://127.0.0.1:6800/jsonrpc'],
])('%s is asked as %s', (typed, address) => {
  expect(readAddress(typed)).toBe(address);
});

test.each([
  '',
  'nonsense and more',
  'http://192.168.1.7:6800/jsonrpc',
  'http://nas.local:6800/jsonrpc',
  'http://127.0.0.1.example.org/jsonrpc',
  'http://localhost.example.org',
  'https://127.0.0.1:6800/jsonrpc',
  'ws://127.0.0.1:6800/jsonrpc',
  'http://me:secret@127.0.0.1:6800/jsonrpc',
  'http://127.0.0.1:6800/jsonrpc?token=a',
  'file:///etc/passwd',
])('%s is not asked', (typed) => {
  expect(readAddress(typed)).toBeUndefined();
});

test('what was kept is read back; an address of another machine is as new', () => {
  const kept = { ...NO_ARIA2, isOn: true, address: 'http://localhost:1/x', hasToken: true };
  expect(readChoice(kept)).toEqual(kept);
  expect(readChoice({ ...kept, address: 'http://nas.local:6800/jsonrpc' })).toEqual(NO_ARIA2);
  expect(readChoice(null)).toEqual(NO_ARIA2);
});
