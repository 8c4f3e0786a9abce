import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSettingsFile } from '../../utils/exchange/read-settings-file.ts';
import { isTemplate } from '../../utils/folders/check.ts';
import { DEFAULT_TEMPLATE } from '../../utils/folders/template.ts';
import { pick } from '../../utils/recipe/pick.ts';
import { readRecipe } from '../../utils/recipe/read-recipe.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../utils/settings.ts';
import { always, LONG, share } from './always.ts';
import { hostileText, mostly, nearly, odd } from './cases.ts';

const folders = fc.constantFrom(
  DEFAULT_TEMPLATE,
  '{version}/{file}',
  '../{version}/{file}',
  '/{file}',
  'CON/{version}/{file}',
);

const written = (object: object): string => JSON.stringify(object);
const anything = fc.oneof(
  odd.map((value) => JSON.stringify(value) ?? ''),
  hostileText,
  fc.json({ maxDepth: 2 }),
);

const settings = nearly({
  window: mostly(fc.integer({ min: 0, max: 12 })),
  mostPerMinute: mostly(fc.constantFrom(null, 5, 600)),
  taken: mostly(fc.constantFrom('skip', 'rename', 'overwrite')),
  folders: mostly(folders),
  theme: mostly(fc.constantFrom('dark', 'light')),
  later: odd,
});

const settingsFiles = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(mostly(fc.constant(1)), mostly(settings))
      .map(([version, stated]) => written({ kind: 'trig-settings', version, settings: stated })),
  },
  { weight: 1, arbitrary: anything },
);

test(
  'whatever a settings file says, it is refused or every choice in it is one that can be made',
  () => {
    let taken = 0;
    always(settingsFiles, (text) => {
      const read = readSettingsFile(text);
      if (read.kind !== 'read') return;
      taken += 1;
      const whole = { ...DEFAULT_SETTINGS, ...read.settings };
      // What the storage would give back, unchanged: nothing in it is out of bounds.
      expect(readSettings(whole)).toEqual(whole);
      expect(Object.keys(read.settings).filter((name) => !Object.hasOwn(DEFAULT_SETTINGS, name))).toEqual([]);
    });
    expect(taken).toBeGreaterThan(share(20));
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('window');
  },
  LONG,
);

const entry = (id: fc.Arbitrary<unknown>) =>
  fc.record(
    {
      id: mostly(id),
      name: mostly(hostileText),
      files: mostly(
        fc.array(fc.oneof(hostileText, fc.constantFrom('*.zip', 'a?b*', '../*')), { maxLength: 3 }),
      ),
      further: odd,
    },
    { requiredKeys: ['id', 'name'] },
  );

const sound = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constantFrom('A', '\u202e'),
    files: fc.constantFrom(['*.zip'], ['a.zip', '/etc/x']),
  });

const recipes = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        kind: fc.constant('trig-recipe'),
        version: mostly(fc.constant(1)),
        name: mostly(hostileText),
        folders: mostly(folders),
        packages: mostly(
          fc.array(fc.oneof(sound('15298'), entry(fc.constantFrom('15298', '../1'))), { maxLength: 2 }),
        ),
        products: mostly(
          fc.array(fc.oneof(sound('OpenRoads'), entry(fc.constantFrom('OpenRoads', 'a/b'))), {
            maxLength: 2,
          }),
        ),
      })
      .map(written),
  },
  { weight: 1, arbitrary: anything },
);

const FIELDS = new Set(['id', 'name', 'files', 'choice']);
const LISTED = [{ fileName: 'a.zip' }, { fileName: 'b_old.zip' }, { fileName: '15298-Order_Details.txt' }];

test(
  'whatever a recipe says, it is refused or safe, and says no more than the schema knows',
  () => {
    let taken = 0;
    always(recipes, (text) => {
      const read = readRecipe(text);
      if (read.kind !== 'read') return;
      taken += 1;
      const { packages, products, folders: template } = read.recipe;
      expect(isTemplate(template)).toBe(true);
      for (const { id } of packages) expect(id).toMatch(/^\d{1,20}$/);
      for (const { id } of products) expect(id).toMatch(/^[A-Za-z0-9][\w.-]{0,99}$/);
      for (const one of [...packages, ...products]) {
        expect(Object.keys(one).filter((name) => !FIELDS.has(name))).toEqual([]);
        // It chooses among what OS lists, and adds nothing.
        for (const picked of pick(one, LISTED)) expect(LISTED).toContain(picked);
      }
    });
    expect(taken).toBeGreaterThan(share(40));
  },
  LONG,
);
