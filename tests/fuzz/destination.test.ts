import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, isProblem } from '../../utils/folders/check.ts';
import { DEFAULT_TEMPLATE } from '../../utils/folders/template.ts';
import { destinations, productDestinations } from '../../utils/grabs/destination.ts';
import { distinctNames } from '../../utils/grabs/distinct-names.ts';
import { always, LONG, share } from './always.ts';
import { hostileText } from './cases.ts';

const TOKENS = [
  'package',
  'package-id',
  'product',
  'product-version',
  'date',
  'year',
  'month',
  'version',
  'supply-type',
];

const template = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom(DEFAULT_TEMPLATE, '{version}/{file}', '{product}/{date} {package-id}/{file}'),
  },
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc.oneof(
          fc.constantFrom(...TOKENS.map((token) => `{${token}}`), '/', ' ', ' - ', 'Maps', '(', ')'),
          fc.constantFrom('..', '.', '~', 'CON', 'C:', '\\', '%', '{', '}', '{file}', '\u202e'),
        ),
        { maxLength: 9 },
      )
      .map((pieces) => `${pieces.join('')}/{version}/{file}`),
  },
  { weight: 1, arbitrary: hostileText },
);

const supply = fc.record({
  template,
  name: hostileText,
  productName: hostileText,
  productVersion: hostileText,
  supplyType: hostileText,
  format: hostileText,
  fileNames: fc.array(
    hostileText.filter((text) => text !== ''),
    { minLength: 1, maxLength: 3 },
  ),
  turn: fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
});

/** The reserved names of Windows, whatever stands behind them. */
const RESERVED = /^(?:con|prn|aux|nul|con(?:in|out)\$|(?:com|lpt)[\d¹²³])[ .]*(?:\.|$)/i;
const ACTED_UPON =
  /\.(?:lnk|url|website|scf|desktop|local|[a-z]+-ms|\{.*\})$|^(?:desktop\.ini|autorun\.inf)$/i;
const FORBIDDEN = /[<>:"\\|?*%\p{Cc}\p{Cf}\ud800-\udfff]|^[\s.~]|[\s.]$|^$/u;

/** What some system would not write, or act upon; what is too long. */
function problemsOf(path: string): readonly string[] {
  const bad = path
    .split('/')
    .filter(
      (part) =>
        FORBIDDEN.test(part) ||
        RESERVED.test(part) ||
        ACTED_UPON.test(part) ||
        new TextEncoder().encode(part).length > 255,
    );
  // Windows has 260 signs for all of it (docs/decisions/0015).
  return path.length > 240 ? [...bad, path] : bad;
}

test(
  'whatever things are called, the path stays in its folder and every system can write it',
  () => {
    always(supply, ({ fileNames, turn, name, productName, template, ...words }) => {
      const version = { id: '6870746', createdOn: '2026-09-03', reason: 'UPDATE', ...words };
      const dataPackage = {
        id: '0040146690',
        name,
        productId: 'AB',
        productName,
        createdOn: '2020-01-01',
        versions: [version],
      };
      const names = distinctNames(fileNames);
      const place = destinations(dataPackage, version, { template, packages: [dataPackage], turn });
      const open = productDestinations(
        { id: 'OpenRoads', name: productName, version: words.productVersion, areas: [], formats: [] },
        template,
      );
      const paths = [...names.values()].map(place);
      for (const path of [...paths, ...[...names.values()].map(open)])
        if (problemsOf(path).length > 0) expect(problemsOf(path), path).toEqual([]);
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(names.size);
    });
  },
  LONG,
);

test(
  'whatever is typed for a template, it is refused or keeps versions apart below the downloads folder',
  () => {
    let held = 0;
    always(template, (text) => {
      const checked = check(text);
      if (isProblem(checked)) return;
      held += 1;
      const at = (id: string, createdOn: string) => {
        const version = { id, createdOn, reason: '', supplyType: 'FULL', productVersion: '', format: '' };
        const dataPackage = {
          id: '1',
          name: 'A',
          productId: '',
          productName: '',
          createdOn,
          versions: [version],
        };
        return destinations(dataPackage, version, { template: text, packages: [dataPackage] })('f.zip');
      };
      const [one, other] = [at('7000001', '2026-08-06'), at('7000002', '2026-09-03')];
      expect(one).not.toBe(other);
      for (const path of [one, other])
        if (problemsOf(path).length > 0) expect(problemsOf(path), path).toEqual([]);
    });
    expect(held).toBeGreaterThan(share(10));
  },
  LONG,
);
