import { keyHold } from '../gallery/queue-samples.ts';
import '../unit/components/setup.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnostics, type Facts, type Trouble } from '../../components/queue/diagnostics.ts';
import { redact } from '../../utils/credentials/redact.ts';
import { saidIn } from '../../utils/data-hub/said.ts';
import type { Failure } from '../../utils/failure.ts';
import { NO_GRABS } from '../../utils/grabs/counts.ts';
import { PROGRAMS } from '../../utils/hand-over/copy-as/programs.ts';
import { manifestCsv, manifestJson } from '../../utils/hand-over/manifest.ts';
import { md5sums } from '../../utils/hand-over/md5sums.ts';
import { withoutKeys } from '../../utils/picker/preset-changes.ts';
import { DEFAULT_SETTINGS } from '../../utils/settings.ts';
import { handed } from '../unit/hand-over/hostile.ts';
import { always, LONG } from './always.ts';
import { hostileText } from './cases.ts';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghkmnpqrstuvwxyz23456789';
const key = fc.string({ unit: fc.constantFrom(...letters), minLength: 32, maxLength: 32 });
/** As Azure writes it (FACTS §0.5): the signature is what opens the file. */
const link = key.map((signature) => ({
  signature,
  link: `https://osdatahub.blob.core.windows.net/downloads/a%20b.zip?sv=2023-01-03&se=2026-11-25T10%3A00Z&sr=b&sp=r&sig=${signature}%3D`,
}));

const around = fc.tuple(hostileText, hostileText);

test(
  'whatever text a key or a signed link stands in, neither is left of it',
  () => {
    const forms = fc.constantFrom(
      (secret: string) => secret,
      (secret: string) => `https://api.os.uk/downloads/v1/dataPackages?key=${secret}`,
      (secret: string) => `{"key": "${secret}"}`,
      (secret: string) => `key: ${secret}\nhost: api.os.uk`,
      (secret: string) => `Authorization=Bearer ${secret}`,
      (secret: string) => `PROJECT ${secret}`,
      (secret: string) => `Authorization: Basic ${btoa(`${secret}:${secret}`)}`,
      (secret: string) => `{"access_token":"${secret}","token_type":"Bearer"}`,
    );
    always(fc.tuple(key, link, forms, around), ([secret, signed, form, [before, after]]) => {
      const text = `${before} ${form(secret)} ${after} ${signed.link} ${before}`;
      const safe = redact(text, [secret]);
      expect(safe).not.toContain(secret);
      // Key and secret in the form that Basic gives them, which neither is known by.
      expect(safe).not.toContain(btoa(`${secret}:${secret}`).slice(0, 40));
      expect(safe).not.toContain(signed.signature);
      const name = { do: 'put', preset: { name: text.slice(0, 100), filter: undefined, squares: [] } };
      expect(JSON.stringify(withoutKeys(name as never, [secret]))).not.toContain(secret);
    });
  },
  LONG,
);

test(
  'whatever OS answers with a failure, its words are short text without a key, and its links lead to OS',
  () => {
    const bodies = fc.constantFrom(
      (words: string) => words,
      (words: string) => JSON.stringify({ message: words }),
      (words: string) => JSON.stringify({ fault: { faultstring: words }, urls: [words] }),
      (words: string) => JSON.stringify([words]),
      (words: string) => `<html><body><a href="${words}">${words}</a></body></html>`,
    );
    always(fc.tuple(key, fc.boolean(), bodies, around), ([secret, isKnown, body, [before, after]]) => {
      const words = `${before} https://osdatahub.os.uk/${after}?key=${secret} ${secret} ${after}`;
      const said = saidIn(body(words), isKnown ? [secret] : []);
      const shown = JSON.stringify(said ?? '');
      expect(shown).not.toContain(secret.slice(0, 16));
      expect([...(said?.text ?? '')].length).toBeLessThanOrEqual(200);
      expect(said?.text ?? '').not.toMatch(/[\p{Cc}\p{Cf}]/u);
      for (const link of said?.links ?? []) expect(link).toMatch(/^https:\/\/([a-z\d-]+\.)*os\.uk\/[^?#]*$/);
    });
  },
  LONG,
);

/** Failures whose words come from outside. */
const failures = (secret: string, [before, after]: readonly [string, string]): readonly Failure[] => [
  { kind: 'browser-error', reason: `${before}https://x.example/${secret}${after}` },
  { kind: 'browser-error', reason: `C:\\Users\\${secret}` },
  { kind: 'host-refused', host: `${before}${secret}` },
];

const NOW = Date.UTC(2026, 10, 25);

test(
  'whatever went wrong, diagnostics hold no key, no link, no name and no place',
  () => {
    always(fc.tuple(key, link, around), ([secret, signed, words]) => {
      const named = [...failures(secret, words), { kind: 'browser-error', reason: signed.link } as const];
      const troubles = named.map((failure): Trouble => ({ at: NOW, kind: 'failed', tries: 1, failure }));
      const partHolds = [keyHold(secret)];
      const facts: Facts = {
        now: NOW,
        versions: { trig: '0.1.0', browser: 'Firefox 153' },
        state: {
          counts: NO_GRABS,
          hold: null,
          partHolds,
          aria2Hold: null,
          pace: { keys: { [secret]: { used: 1, refusals: 0 } } },
          savePrompt: null,
        },
        // Everything a batch knows goes in, to see what comes out.
        batches: [
          {
            phase: 'told',
            counts: NO_GRABS,
            bytes: { wanted: 1, done: 1, unchecked: 0 },
            credentialId: secret,
          },
        ],
        keys: [
          { kind: 'works', packages: 1 },
          { kind: 'failed', failure: { kind: 'key-kept', name: secret, hint: secret } },
        ],
        rates: [{ of: 1, pace: { used: 1, refusals: 0 } }],
        tries: [[0, 1]],
        troubles,
        settings: { ...DEFAULT_SETTINGS, folders: `${secret}/{version}/{file}` },
        permission: true,
        ledger: 1,
      };
      const text = diagnostics(facts);
      expect(text).not.toContain(secret);
      expect(text).not.toContain(signed.signature);
      expect(text).not.toMatch(/:\/\/|[A-Z]:\\/);
    });
  },
  LONG,
);

test(
  'whatever files are called, what is handed over names no host but the API, and is read back',
  () => {
    always(fc.tuple(hostileText, hostileText), ([one, other]) => {
      const fileName = one.toWellFormed().replaceAll('\0', '') || 'x';
      const path = other.toWellFormed().replaceAll('\0', '') || 'y';
      const files = [handed({ fileName, path })];
      expect(JSON.parse(manifestJson(files, NOW)).files[0]).toMatchObject({ fileName, path });
      expect(manifestCsv(files)).toContain('\n');
      expect(md5sums(files)).toBeDefined();
      for (const { of } of Object.values(PROGRAMS)) {
        const hosts = [...of(files).matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host);
        expect(hosts.filter((host) => host !== 'api.os.uk')).toEqual([]);
      }
    });
  },
  LONG,
);
