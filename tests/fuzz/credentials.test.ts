import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basicPass, keyPass } from '../../utils/credentials/pass.ts';
import { readToken } from '../../utils/credentials/token.ts';
import { faceOf, readVaulted, secretsIn, toVault } from '../../utils/credentials/vaulted.ts';
import { always, LONG, share } from './always.ts';
import { hostileText, mostly, nearly } from './cases.ts';

/** Now and then what is nearly right. */
const near = fc
  .tuple(fc.constantFrom('project/1 ', 'project/1', 'project/ ', ' '), hostileText, hostileText)
  .map(([mark, one, other]) => `${mark}${one} ${other}`);
const words = fc.string({ minLength: 8, maxLength: 40 });
const right = fc.tuple(words, words).map(([one, other]) => `project/1 ${one} ${other}`);
const text = fc.oneof(hostileText, near, words, right);

/** What no browser refuses in a header, and nothing that would begin another one. */
const HEADER = /^[\x20-\x7e]+$/;

const PROJECT = { kind: 'project', key: 'KEY-OF-A-PROJECT', secret: 'SECRET-OF-IT' } as const;

test(
  'whatever lies in the vault, it is read as a credential that a header can carry, or as none',
  () => {
    let projects = 0;
    always(text, (kept) => {
      const vaulted = readVaulted(kept);
      if (vaulted?.kind === 'project') projects += 1;
      faceOf(kept);
      expect(secretsIn(kept).length).toBeGreaterThan(0);
      if (vaulted)
        expect((vaulted.kind === 'key' ? keyPass(vaulted.key) : basicPass(vaulted)).value).toMatch(HEADER);
    });
    expect(projects).toBeGreaterThan(share(50));
  },
  LONG,
);

test(
  'whatever is pasted for key and secret, it is refused, or read back from the vault as it was cleaned',
  () => {
    let projects = 0;
    always(fc.tuple(text, fc.option(text, { nil: undefined, freq: 2 })), ([key, secret]) => {
      const taken = toVault(key, secret);
      if (!taken.ok) return;
      const vaulted = readVaulted(taken.value);
      expect(vaulted?.kind).toBe(secret === undefined ? 'key' : 'project');
      expect(key.replace(/[\s\u200b\u200e\u200f\u2060\ufeff]/g, '')).toBe(vaulted?.key);
      if (vaulted?.kind === 'project') {
        const [, basic = ''] = basicPass(vaulted).value.split(' ');
        expect(atob(basic)).toBe(`${vaulted.key}:${vaulted.secret}`);
        projects += 1;
      }
    });
    expect(projects).toBeGreaterThan(share(50));
  },
  LONG,
);

test(
  'whatever the token endpoint answers, it is a token that a header can carry and that dies, or a failure',
  () => {
    let tokens = 0;
    const body = nearly({
      access_token: mostly(fc.oneof(fc.base64String({ minLength: 20 }), hostileText)),
      expires_in: mostly(fc.oneof(fc.constant('299'), hostileText, fc.double())),
      token_type: mostly(fc.constantFrom('Bearer', 'bearer', 'BearerToken', 'MAC')),
    }).map((object) => JSON.stringify(object));
    const right = fc
      .record({
        access_token: fc.oneof(fc.base64String({ minLength: 20 }), fc.string({ unit: 'binary' })),
        expires_in: fc.oneof(fc.constant('299'), fc.integer({ min: -1, max: 100_000 })),
      })
      .map((object) => JSON.stringify(object));
    always(
      fc.tuple(fc.oneof(body, right, hostileText), fc.constantFrom(200, 200, 200, 400, 403, 503)),
      ([said, status]) => {
        const token = readToken({ status, text: said, retryAfter: null }, 1_000, PROJECT);
        if (!token.ok) return expect(token.failure.kind).toMatch(/no-token|key-refused|service-down/);
        expect(`Bearer ${token.value.value}`).toMatch(HEADER);
        expect(token.value.until).toBeGreaterThan(1_000);
        expect(token.value.until).toBeLessThanOrEqual(1_000 + 86_400_000);
        tokens += 1;
      },
    );
    expect(tokens).toBeGreaterThan(share(25));
  },
  LONG,
);
