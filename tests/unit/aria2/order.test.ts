import { expect, test } from 'vitest';
import { orderOf } from '../../../utils/aria2/order.ts';
import { bodyOf } from '../../../utils/aria2/rpc.ts';

const MD5 = '4938271605F4E9D8C7B6A5049382716F';
const file = { path: 'OS Data Hub/Roads/2 (3)/roads.zip', onConflict: 'overwrite', md5: MD5 } as const;
const order = { link: 'https://s.blob.core.windows.net/f?sig=x', gid: '00000100000000ab', file, folder: '' };

const optionsOf = (given: typeof order | Parameters<typeof orderOf>[0]) =>
  orderOf(given)?.params?.[1] as Readonly<Record<string, string>>;

test('one link, one place, and all that must not hang on how aria2 was started', () => {
  expect(orderOf(order)).toMatchInlineSnapshot(`
    {
      "method": "addUri",
      "params": [
        [
          "https://s.blob.core.windows.net/f?sig=x",
        ],
        {
          "allow-overwrite": "true",
          "always-resume": "false",
          "auto-file-renaming": "false",
          "checksum": "md5=4938271605f4e9d8c7b6a5049382716f",
          "conditional-get": "false",
          "continue": "false",
          "dry-run": "false",
          "follow-metalink": "false",
          "follow-torrent": "false",
          "gid": "00000100000000ab",
          "hash-check-only": "false",
          "no-netrc": "true",
          "out": "OS Data Hub/Roads/2 (3)/roads.zip",
          "parameterized-uri": "false",
          "pause": "false",
        },
      ],
    }
  `);
});

test('a folder where one was chosen, both files kept where the person wants both, no checksum that is none', () => {
  const options = optionsOf({
    ...order,
    folder: '/data/os',
    file: { ...file, onConflict: 'rename', md5: 'none' },
  });
  expect(options).toMatchObject({
    dir: '/data/os',
    'allow-overwrite': 'false',
    'auto-file-renaming': 'true',
  });
  expect(options).not.toHaveProperty('checksum');
});

test.each(['', '/etc/x', '../x', 'a/../../x', 'a/./x', 'a//x', 'a/', 'a\\..\\x', 'C:/x', 'a\0b'])(
  'the path %j is no path of ours',
  (path) => {
    expect(orderOf({ ...order, file: { ...file, path } })).toBeUndefined();
  },
);

test('the token goes first in each call, and nowhere else', () => {
  const [call] = JSON.parse(bodyOf([orderOf(order) ?? { method: 'none' }], 'secret'));
  expect(call).toMatchObject({ jsonrpc: '2.0', id: 0, method: 'aria2.addUri' });
  expect(call.params[0]).toBe('token:secret');
  expect(JSON.stringify(call.params.slice(1))).not.toContain('secret');
});
