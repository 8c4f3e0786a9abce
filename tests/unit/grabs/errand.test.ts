import { expect, test } from 'vitest';
import type { DataPackage } from '../../../utils/data-hub/data-package.ts';
import { bad, type Failure, good } from '../../../utils/failure.ts';
import { createErrand, type ErrandPorts } from '../../../utils/grabs/errand.ts';
import { credential, PACKAGES } from '../../gallery/samples.ts';

const PLUS = '0040146690';

/** A shelf, and a Data Hub that may know more. */
function office(
  change: Partial<ErrandPorts> & { on?: readonly DataPackage[]; os?: readonly DataPackage[] | Failure } = {},
) {
  const { on = PACKAGES, os = on, ...ports } = change;
  let shelf = on;
  const asked: unknown[] = [];
  let refreshed = 0;
  const run = createErrand({
    credentials: { read: async () => credential() },
    shelf: { packages: async () => ({ value: shelf, at: 0 }) },
    refresh: async () => {
      refreshed += 1;
      if ('kind' in os) return bad(os);
      shelf = os;
      return good(null);
    },
    grab: async (ask) => {
      asked.push(ask);
      return good({ batchId: 'b', added: 1, skipped: 0, onTheirWay: 0 });
    },
    ...ports,
  });
  return { run, asked, refreshed: () => refreshed };
}

const page = (packageId: string) => ({ kind: 'package', packageId }) as const;

test('of a package the newest version that OS knows of now', async () => {
  const [first, ...others] = PACKAGES;
  if (!first) throw new Error('no package');
  const older = { ...first, versions: first.versions.slice(1) };
  const { run, asked } = office({ on: [older, ...others], os: PACKAGES });
  expect(await run(page('40146690'))).toMatchObject({ came: 'taken', createdOn: '2026-09-03' });
  expect(asked).toEqual([{ versions: [{ packageId: PLUS, versionId: '6870746' }] }]);
});

test('of a link the one file, and OS is not asked for the list', async () => {
  const { run, asked, refreshed } = office();
  const link = { kind: 'file', packageId: PLUS, versionId: '6852392', fileName: 'a.zip' } as const;
  expect(await run(link)).toMatchObject({ came: 'taken', fileName: 'a.zip', createdOn: '2026-07-22' });
  expect(asked).toEqual([{ versions: [{ packageId: PLUS, versionId: '6852392', fileNames: ['a.zip'] }] }]);
  expect(refreshed()).toBe(0);
});

test('of a version all of it', async () => {
  const { run, asked } = office();
  await run({ kind: 'version', packageId: PLUS, versionId: '6852392' });
  expect(asked).toEqual([{ versions: [{ packageId: PLUS, versionId: '6852392' }] }]);
});

test('a package that is not on the list is asked for once, then said not to be there', async () => {
  const { run, asked, refreshed } = office();
  const link = { kind: 'file', packageId: '999', versionId: '1', fileName: 'a.zip' } as const;
  expect(await run(link)).toEqual({ came: 'unseen', packageId: '999' });
  expect(refreshed()).toBe(1);
  expect(asked).toEqual([]);
});

test('no key, a forgotten key, no page, no versions: each is told and nothing is asked', async () => {
  const forgotten = credential({ verdict: { kind: 'failed', failure: { kind: 'no-key' } } });
  for (const key of [null, forgotten]) {
    const { run, asked } = office({ credentials: { read: async () => key } });
    expect(await run(page(PLUS))).toMatchObject({ came: 'failed', failure: { kind: 'no-key' } });
    expect(asked).toEqual([]);
  }
  expect(await office().run(undefined)).toEqual({ came: 'no-page' });
  expect(await office().run({ kind: 'open-data', productId: 'OpenRoads' })).toEqual({ came: 'no-page' });
  expect(await office().run(page('23438'))).toMatchObject({ came: 'no-versions' });
});

test('a list that cannot be had and files that cannot be queued are failures', async () => {
  const offline = office({ os: { kind: 'offline' } });
  expect(await offline.run(page(PLUS))).toMatchObject({ came: 'failed', failure: { kind: 'offline' } });
  const gone = office({ grab: async () => bad({ kind: 'not-found' }) });
  const link = { kind: 'file', packageId: PLUS, versionId: '6852392', fileName: 'x' } as const;
  expect(await gone.run(link)).toEqual({ came: 'failed', failure: { kind: 'not-found' }, about: 'file' });
});
