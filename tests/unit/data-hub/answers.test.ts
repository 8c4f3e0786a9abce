import { expect, test } from 'vitest';
import { downloadPath } from '../../../utils/data-hub/address.ts';
import { createCatalogue } from '../../../utils/data-hub/catalogue.ts';
import { dataPackages, version } from '../../../utils/data-hub/data-package.ts';
import { byNewest, newest } from '../../../utils/data-hub/newest.ts';
import { isOrderSummary } from '../../../utils/data-hub/order-summary.ts';
import { readAnswer } from '../../../utils/data-hub/read-answer.ts';
import { refusal } from '../../../utils/data-hub/refusal.ts';
import { supplyType } from '../../../utils/data-hub/supply-type.ts';
import { good } from '../../../utils/failure.ts';

test('a list keeps ids as text, trims names and drops every url', () => {
  const answer = readAnswer(
    JSON.stringify([
      {
        id: '0040146690',
        name: 'England ',
        url: 'https://api.os.uk/downloads/v1/dataPackages/0040146690?key=SECRET',
        createdOn: '2026-08-06',
        productId: 'ABFLATSLA',
        productName: 'AddressBase Plus\t',
        versions: [
          {
            id: '6870746',
            url: 'https://api.os.uk/x?key=SECRET',
            createdOn: '2026-08-06',
            reason: 'NEW_ONE',
          },
        ],
      },
    ]),
    dataPackages,
  );
  expect(answer).toEqual({
    ok: true,
    value: {
      entries: [
        {
          id: '0040146690',
          name: 'England',
          createdOn: '2026-08-06',
          productId: 'ABFLATSLA',
          productName: 'AddressBase Plus',
          versions: [
            {
              id: '6870746',
              createdOn: '2026-08-06',
              reason: 'NEW_ONE',
              supplyType: '',
              productVersion: '',
              format: '',
            },
          ],
        },
      ],
    },
  });
});

test.each([
  ['HTML', '<!doctype html><title>Sign in</title>', 'not-json'],
  ['cut JSON', '[{"id": "0040', 'not-json'],
  ['nothing', '', 'not-json'],
  ['the landing page', '{"name":"OS APIs","links":[]}', 'landing-page'],
  ['another shape', '[{"package": {"id": "40146690"}}]', 'wrong-shape'],
  ['a list in a list', '[[{"id": "40146690"}]]', 'wrong-shape'],
  ['an id that could leave its folder', '[{"id":"../1","name":"x","createdOn":"2026-08-06"}]', 'wrong-shape'],
] as const)('%s is unreadable, not an empty list', (_, text, what) => {
  expect(readAnswer(text, dataPackages)).toEqual({ ok: false, failure: { kind: 'unreadable', what } });
});

test('a file may lack size and md5; an md5 is compared in lower case', () => {
  const document = {
    id: '1',
    createdOn: '2026-08-06',
    downloads: [{ fileName: 'a' }, { fileName: 'b', size: 0, md5: 'AB'.repeat(16) }],
  };
  const answer = readAnswer(JSON.stringify(document), version);
  expect(answer.ok && answer.value.downloads).toEqual([
    { fileName: 'a' },
    { fileName: 'b', size: 0, md5: 'ab'.repeat(16) },
  ]);
});

test('newest is by day, then by the id as a number', () => {
  const versions = [
    { id: '999', createdOn: '2026-08-06' },
    { id: '1000', createdOn: '2026-08-06' },
    { id: '5000', createdOn: '2026-08-05' },
  ];
  expect([...versions].sort(byNewest).map(({ id }) => id)).toEqual(['1000', '999', '5000']);
  expect(newest(versions)?.id).toBe('1000');
  expect(newest([])).toBeUndefined();
});

test.each([
  ['FULL', 'full'],
  ['Full', 'full'],
  ['COU', 'change-only'],
  ['Change Only Update', 'change-only'],
  ['  change only update ', 'change-only'],
  ['DELTA', 'unknown'],
  ['', 'unknown'],
] as const)('supply type %o is %s', (text, type) => {
  expect(supplyType(text)).toBe(type);
});

test.each([
  ['6870746-Order_Details.txt', true],
  ['add_gb_builtaddress_orderSummary.json', true],
  ['ABFLGB_CSV.zip', false],
  ['my_Order_Details.txt.zip', false],
] as const)('%s: order summary %s', (fileName, is) => {
  expect(isOrderSummary(fileName)).toBe(is);
});

test.each([
  [401, null, { kind: 'key-refused' }],
  [403, null, { kind: 'not-in-plan' }],
  [404, null, { kind: 'not-found' }],
  [429, '30', { kind: 'rate-limited', retryAfter: 30 }],
  [429, 'Mon, 23 Nov 2026 10:00:00 GMT', { kind: 'rate-limited' }],
  [500, null, { kind: 'service-down', status: 500 }],
  [503, null, { kind: 'service-down', status: 503 }],
  [405, null, { kind: 'unexpected-status', status: 405 }],
] as const)('status %i is named', (status, retryAfter, failure) => {
  expect(refusal({ status, text: '', retryAfter }, 'key')).toEqual(failure);
});

test('a file name cannot leave its query', () => {
  expect(downloadPath('1', '2', '../../x?key=1&a#b')).toBe(
    '/downloads/v1/dataPackages/1/versions/2/downloads?fileName=..%2F..%2Fx%3Fkey%3D1%26a%23b',
  );
});

test("another version's document is not taken for the one asked for", async () => {
  const text = JSON.stringify({ id: '7', createdOn: '2026-08-06', downloads: [] });
  const catalogue = createCatalogue({ ask: async () => good({ status: 200, text, retryAfter: null }) });
  expect(await catalogue.version('k', '1', '7', 'c1')).toMatchObject({ ok: true });
  expect(await catalogue.version('k', '1', '8', 'c1')).toEqual({
    ok: false,
    failure: { kind: 'unreadable', what: 'wrong-shape' },
  });
});
