import * as v from 'valibot';
import { expect, test } from 'vitest';
import { version } from '../../../utils/data-hub/data-package.ts';
import { versionIdIn } from '../../../utils/data-hub/version-link.ts';
import recorded from '../../data-hub/recorded/version-0040160116-6852094.json' with { type: 'json' };

const API = 'https://api.os.uk/downloads/v1/dataPackages';

test.each([
  [`${API}/0040160116/versions/6870766`, '6870766'],
  [`${API}/0040160116/versions/6870766?key=SECRET`, '6870766'],
  ['https://osdatahubapi.os.uk/downloads/v1/dataPackages/1/versions/2', '2'],
  [`${API}/0040160116/versions/latest`, undefined],
  [`${API}/0040160116/versions/2/downloads`, '2'],
  [`${API}/0040160116/versions/12x`, undefined],
  [`http://api.os.uk/dataPackages/1/versions/2`, undefined],
  [`${API}?then=/dataPackages/1/versions/2`, undefined],
  ['', undefined],
  [17, undefined],
  [undefined, undefined],
])('%o leads to version %o', (address, id) => {
  expect(versionIdIn(address)).toBe(id);
});

test('of a recorded document the neighbours stay, and no address', () => {
  const read = v.parse(version, recorded);
  expect(read).toMatchObject({ previousId: '6833531', nextId: '6870766' });
  expect(JSON.stringify(read)).not.toMatch(/https|key/);
});

test('a link that makes no sense is no reason to refuse the document', () => {
  const read = v.parse(version, { ...recorded, previousVersionUrl: 5, nextVersionUrl: null });
  expect(read).not.toHaveProperty('previousId');
  expect(read).not.toHaveProperty('nextId');
});
