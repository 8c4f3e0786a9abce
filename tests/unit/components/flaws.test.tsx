// @vitest-environment happy-dom
import './setup.ts';

import { expect, test } from 'vitest';
import { NO_DAY } from '../../../utils/data-hub/day.ts';
import { PACKAGES, version } from '../../gallery/samples.ts';
import { show } from './show.tsx';

const line = async (picker: ReturnType<typeof show>) => (await picker.see('[data-test=flaws]')).textContent;

test('entries of the list that cannot be shown are counted in one line below it', async () => {
  const picker = show('picker', { flaws: { id: 2, name: 1 } });
  await picker.seeRow('15298');
  expect(await line(picker)).toBe(
    'In OS’s list: 2 entries have no valid id and aren’t shown, 1 entry has no name',
  );
});

test('versions without a valid date are shown without one, and counted', async () => {
  const packages = PACKAGES.map((one) =>
    one.id === '15298'
      ? {
          ...one,
          versions: one.versions.map((each, at) => (at === 0 ? { ...each, createdOn: NO_DAY } : each)),
          flaws: { date: 1, id: 1 },
        }
      : one,
  );
  const picker = show('picker', { packages });
  await picker.seeRow('15298');
  await picker.type('15298');
  await picker.press('Enter');
  const undated = packages.find(({ id }) => id === '15298')?.versions[0]?.id ?? '';
  await picker.type(undated);
  expect((await picker.seeRow(undated)).textContent).toContain('no date');
  expect(await line(picker)).toBe(
    'In OS’s list: 1 version has no valid date, 1 version has no valid id and isn’t shown',
  );
});

test('files that cannot be asked for are counted; the others are there', async () => {
  const picker = show('picker', {
    version: (packageId, versionId) => {
      const document = version(packageId, versionId);
      return document && { ...document, flaws: { fileName: 1 } };
    },
  });
  await picker.seeRow('15298');
  await picker.press('Enter');
  await picker.seeRow('145882');
  await picker.press('Enter');
  expect(await line(picker)).toBe('In OS’s list: 1 file has no valid name and can’t be downloaded');
  expect(picker.all('[role=option]').length).toBeGreaterThan(0);
});

test('a whole list has no such line', async () => {
  const picker = show('picker');
  await picker.seeRow('15298');
  expect(picker.all('[data-test=flaws]')).toEqual([]);
});
