import fc from 'fast-check';
import type { GenericSchema } from 'valibot';
import { expect, test } from 'vitest';
import { dataPackages, version } from '../../utils/data-hub/data-package.ts';
import { openFiles, product, products } from '../../utils/data-hub/open-data.ts';
import { readAnswer } from '../../utils/data-hub/read-answer.ts';
import { createFormat } from '../../utils/format.ts';
import { always, LONG, share } from './always.ts';
import { hostileText, mostly, nearly, odd } from './cases.ts';

const id = mostly(fc.oneof(fc.stringMatching(/^\d{1,22}$/), hostileText));
const words = mostly(hostileText);
const day = mostly(
  fc.constantFrom('2026-09-03', '2026-09-03T10:00:00Z', '9999-99-99', '0000-00-00', '20260903'),
);
const url = mostly(fc.constantFrom('https://api.os.uk/downloads/v1/x?key=CANARYKEY', 'javascript:alert(1)'));
const file = nearly({
  fileName: words,
  url,
  size: mostly(fc.constantFrom(0, 5_330_000_000, -1, 1.5, 1e300)),
  md5: mostly(fc.constantFrom('0CC175B9C0F1B6A831C399E269772661', '0cc1', '')),
  area: words,
  format: words,
  subformat: words,
});
const summary = {
  id,
  createdOn: day,
  reason: words,
  supplyType: words,
  productVersion: words,
  format: words,
  url,
};
const ofPackage = nearly({
  id,
  name: words,
  createdOn: day,
  productId: words,
  productName: words,
  url,
  versions: mostly(fc.array(nearly(summary), { maxLength: 3 })),
});
const ofVersion = nearly({
  ...summary,
  downloads: mostly(fc.array(file, { maxLength: 3 })),
  previousVersionUrl: url,
  nextVersionUrl: url,
});
const ofProduct = nearly({
  id: mostly(fc.oneof(fc.stringMatching(/^[A-Za-z0-9][\w.-]{0,20}$/), hostileText)),
  name: words,
  version: words,
  areas: mostly(fc.array(words, { maxLength: 2 })),
  formats: mostly(fc.array(nearly({ format: words, subformat: words }), { maxLength: 2 })),
});

const SCHEMAS = { dataPackages, version, products, product, openFiles };

/** Every document that is asked for, whole, or cut somewhere. */
const answers: fc.Arbitrary<readonly [keyof typeof SCHEMAS, string]> = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constant('dataPackages' as const), mostly(fc.array(ofPackage, { maxLength: 3 }))),
      fc.tuple(fc.constant('version' as const), mostly(ofVersion)),
      fc.tuple(fc.constant('products' as const), mostly(fc.array(ofProduct, { maxLength: 3 }))),
      fc.tuple(fc.constant('product' as const), mostly(ofProduct)),
      fc.tuple(fc.constant('openFiles' as const), mostly(fc.array(file, { maxLength: 3 }))),
      fc.tuple(fc.constantFrom('version' as const, 'products' as const), odd),
    ),
    fc.option(fc.nat(400), { freq: 6 }),
  )
  .map(([[name, value], cut]) => {
    const text = JSON.stringify(value) ?? '';
    return [name, cut === null ? text : text.slice(0, cut)];
  });

const KNOWN = new Set(
  [
    'id name createdOn productId productName versions reason supplyType productVersion format downloads',
    'fileName size md5',
  ]
    .concat('previousId nextId version areas formats subformat openData area entries flaws twice date')
    .flatMap((names) => names.split(' ')),
);

const format = createFormat('en-GB');

test(
  'whatever a server answers, it is refused or has the shape we know, and nothing else in it',
  () => {
    let read = 0;
    always(answers, ([name, text]) => {
      const answer = readAnswer<GenericSchema>(text, SCHEMAS[name]);
      if (!answer.ok) return expect(answer.failure.kind).toBe('unreadable');
      read += 1;
      expect(JSON.stringify(answer.value)).not.toContain('CANARYKEY');
      walk(answer.value);
    });
    expect(read).toBeGreaterThan(share(10));
    expect(Object.hasOwn(Object.prototype, 'key')).toBe(false);
  },
  LONG,
);

/** What is in it is what is shown and reckoned with. */
function walk(value: unknown): void {
  if (Array.isArray(value)) for (const inner of value) walk(inner);
  if (Array.isArray(value)) return;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    expect(KNOWN, name).toContain(name);
    if (name === 'size') expect(format.bytes(Number(inner))).toMatch(/^\d/);
    if (name === 'createdOn') expect(format.day(String(inner))).not.toBe('');
    // It becomes part of a path; the product of a package is only a word for people.
    if (name === 'id' || name === 'previousId' || name === 'nextId')
      expect(String(inner)).not.toMatch(/[/\\]|^\.|^$/);
    walk(inner);
  }
}
