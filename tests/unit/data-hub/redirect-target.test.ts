import { expect, test } from 'vitest';
import { API_ORIGIN, downloadPath } from '../../../utils/data-hub/address.ts';
import { judgeTarget } from '../../../utils/data-hub/redirect-target.ts';

const FROM = `${API_ORIGIN}${downloadPath('0040146690', '6870746', 'ABFLGB_CSV.zip')}`;
const SIGNED =
  'https://omseprd1stdstordownload.blob.core.windows.net/downloads/x/ABFLGB_CSV.zip?sv=2022-11-02&se=2026-11-23T13%3A00%3A00Z&sig=abc%3D';

const judge = (location: string | undefined, allowed: readonly string[] = []) =>
  judgeTarget(location, FROM, new Set(allowed));

test.each([
  ['Azure Blob storage, as recorded', SIGNED],
  ['another account of the same storage', 'https://other1.blob.core.windows.net/c/f.zip?sig=x'],
  ['a host of OS', 'https://files.os.uk/f.zip?sig=x'],
])('takes %s', (_, location) => {
  expect(judge(location)).toEqual({ kind: 'link', link: location });
});

test('drops a fragment, for it never goes over the wire', () => {
  expect(judge(`${SIGNED}#grab-1`)).toEqual({ kind: 'link', link: SIGNED });
});

test.each([
  ['http', 'http://x.blob.core.windows.net/f', 'not-https'],
  ['file', 'file:///etc/passwd', 'not-https'],
  ['data', 'data:text/plain,hello', 'not-https'],
  ['javascript', 'javascript:alert(1)', 'not-https'],
  ['credentials', 'https://me:secret@x.blob.core.windows.net/f', 'credentials'],
  ['IPv4', 'https://192.0.2.7/f', 'address-literal'],
  ['IPv4 as one number', 'https://2130706433/f', 'address-literal'],
  ['IPv4 in hex', 'https://0x7f.1/f', 'address-literal'],
  ['IPv6', 'https://[::1]/f', 'address-literal'],
  ['localhost', 'https://localhost/f', 'local-name'],
  ['a name of the local network', 'https://intranet/f', 'local-name'],
  ['.local', 'https://printer.local/f', 'local-name'],
  ['.local with a root dot', 'https://printer.local./f', 'local-name'],
  ['rubbish', 'https://', 'not-a-link'],
] as const)('refuses %s', (_, location, why) => {
  expect(judge(location)).toEqual({ kind: 'refused', failure: { kind: 'unsafe-target', why } });
});

test.each([undefined, ''])('an absent Location (%s) is said to be one', (location) => {
  expect(judge(location)).toEqual({ kind: 'refused', failure: { kind: 'redirect-without-target' } });
});

test.each([FROM, '/downloads/v1/products', 'https://api.os.uk/elsewhere'])(
  'never hands the API itself to the downloads: %s',
  (location) => {
    expect(judge(location)).toEqual({ kind: 'refused', failure: { kind: 'redirect-loop' } });
  },
);

test.each([
  'files.example.org',
  'blob.core.windows.net.example.org',
  'notos.uk',
  'x.blob.core.windows.net:8443',
])('asks about %s, and takes it once it is allowed', (host) => {
  expect(judge(`https://${host}/f?sig=x`)).toEqual({ kind: 'unknown-host', host });
  expect(judge(`https://${host}/f?sig=x`, [host])).toEqual({ kind: 'link', link: `https://${host}/f?sig=x` });
});
