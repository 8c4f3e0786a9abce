import { expect, test } from 'vitest';
import { keyPass } from '../../../utils/credentials/pass.ts';
import { createCatalogue } from '../../../utils/data-hub/catalogue.ts';
import { refusal } from '../../../utils/data-hub/refusal.ts';
import { BODY_AT_MOST, saidIn } from '../../../utils/data-hub/said.ts';
import { good } from '../../../utils/failure.ts';

const KEY = 'k3yOfSomeProjectThatNobodyKnows9';

const text = (body: unknown, secrets: readonly string[] = []) =>
  saidIn(typeof body === 'string' ? body : JSON.stringify(body), secrets)?.text;

test.each([
  [{ error: 'Invalid ApiKey' }, 'Invalid ApiKey'],
  [{ message: 'Not found.', dataPackagesUrl: 'x' }, 'Not found.'],
  [{ Message: 'Denied' }, 'Denied'],
  [{ fault: { faultstring: 'Quota exceeded', detail: { errorcode: 'policies.x' } } }, 'Quota exceeded'],
  [{ error: 'invalid_client', error_description: 'Client is unknown' }, 'Client is unknown'],
  [{ error: { code: 409, message: 'Being made' } }, 'Being made'],
  [{ errors: [{ detail: 'fileName is missing' }] }, 'fileName is missing'],
  [[{ message: 'In a list' }], 'In a list'],
  [{ code: 7 }, '{"code":7}'],
  ['Bad   gateway\r\n\tat noon', 'Bad gateway at noon'],
  [
    '<html><head><title>502</title></head><body><h1>Bad &amp; gone</h1><script>x()</script></body>',
    'Bad & gone',
  ],
  ['<html><head><title>Sign in</title></head><body></body></html>', 'Sign in'],
  ['<?xml version="1.0"?><Error><Code>A</Code><Message>Expired</Message></Error>', 'A Expired'],
] as const)('of %j the words are %o', (body, words) => {
  expect(text(body)).toBe(words);
});

test.each(['', '  ', '{}', '[]', 'null', '<html></html>', '<>'])('%o says nothing', (body) => {
  expect(saidIn(body, [])).toBeUndefined();
});

test('it is no longer than 200 characters, and no sign is cut in two', () => {
  const words = text({ message: `a${'😀'.repeat(5_000)}` }) ?? '';
  expect([...words]).toHaveLength(200);
  expect(words.endsWith('😀…')).toBe(true);
});

test.each([
  `Invalid ApiKey ${KEY}`,
  `Invalid ApiKey ${KEY.toUpperCase()}`,
  `Invalid ApiKey ${KEY.slice(0, 12)}…`,
  `Invalid ApiKey ${[...KEY].join('\u200b')}`,
  `Invalid ApiKey &#107;${KEY.slice(1)}`,
  `see https://api.os.uk/downloads/v1/x?key=${KEY}&a=b`,
  `key=${KEY}`,
  `Bearer ${KEY}`,
])('the key that was sent is in none of its words: %o', (message) => {
  for (const body of [JSON.stringify({ message }), message, `<p>${message}</p>`]) {
    const words = text(body, [KEY]) ?? '';
    expect(words.replaceAll('\u200b', '').toLowerCase()).not.toContain(KEY.slice(0, 9).toLowerCase());
    expect(words).toContain('…');
  }
});

test.each([
  'a1B2c3D4e5F6g7H8',
  'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhYmNkZWZnaGlqa2xtbm9w',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF',
])('what looks like a key is cut out, whose ever it is: %s', (key) => {
  expect(text({ message: `Project ${key} has no rights` })).toMatch(/^Project …(\.…)? has no rights$/);
});

test('a key that is cut by the length of what is read is not shown either', () => {
  const body = `<b>${' '.repeat(BODY_AT_MOST - 13)}${KEY}`;
  expect(saidIn(`A${body}`, [])?.text ?? '').not.toContain(KEY.slice(0, 5));
});

test('links lead to OS alone, without their query', () => {
  const said = saidIn(
    JSON.stringify({
      message: 'Not found. See https://docs.os.uk/errors#404, or https://os.uk.evil.example/a.',
      dataPackagesUrl: `https://api.os.uk/downloads/v1/dataPackages?key=${KEY}`,
      other: {
        urls: [
          'https://osdatahub.os.uk/data',
          'http://osdatahub.os.uk/',
          'https://evilos.uk/',
          'https://os.uk@evil.example/',
          'https://user:pass@osdatahub.os.uk/',
          'https://osdatahub.os.uk:8443/',
          'javascript:alert(1)',
          `https://osdatahub.os.uk/${KEY}`,
        ],
      },
    }),
    [KEY],
  );
  expect(said?.links).toEqual([
    'https://docs.os.uk/errors',
    'https://api.os.uk/downloads/v1/dataPackages',
    'https://osdatahub.os.uk/data',
  ]);
});

test.each([400, 401, 403, 404, 405, 409, 429, 500, 503])('a %i brings OS’s words along', (status) => {
  const reply = { status, text: '{"error":"Odd"}', retryAfter: null };
  expect(refusal(reply, keyPass(KEY))).toMatchObject({ said: { text: 'Odd' } });
  expect(refusal({ ...reply, text: '' }, KEY)).not.toHaveProperty('said');
});

test('200 with a message where a list belongs is told in OS’s words', async () => {
  const reply = { status: 200, text: '{"message":"Down for maintenance"}', retryAfter: null };
  const catalogue = createCatalogue({ ask: async () => good(reply) });
  expect(await catalogue.packages(KEY)).toMatchObject({
    failure: { said: { text: 'Down for maintenance' } },
  });
  const landing = createCatalogue({ ask: async () => good({ ...reply, text: '{"name":"OS APIs"}' }) });
  expect(await landing.packages(KEY)).toEqual({
    ok: false,
    failure: { kind: 'unreadable', what: 'landing-page' },
  });
});

test('a 404 says what is not there', async () => {
  const gone = createCatalogue({ ask: async () => good({ status: 404, text: '', retryAfter: null }) });
  expect(await gone.version(KEY, '1', '2', 'c')).toEqual({
    ok: false,
    failure: { kind: 'not-found', of: 'version' },
  });
  expect(await gone.release('OpenRoads')).toEqual({
    ok: false,
    failure: { kind: 'not-found', of: 'product' },
  });
});
