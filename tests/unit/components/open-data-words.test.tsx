// @vitest-environment happy-dom
import './setup.ts';

import { afterEach, expect, test } from 'vitest';
import { batchState } from '../../../components/queue/batch-state.ts';
import { diagnostics } from '../../../components/queue/diagnostics.ts';
import { gatherFacts } from '../../../components/queue/gather-facts.ts';
import { missingText } from '../../../components/queue/missing-text.ts';
import { tidings } from '../../../components/tidings.ts';
import { fakeDesk } from '../../gallery/fake-desk.ts';
import { openGrab } from '../../gallery/open-data-states.ts';
import { batchOf, entry, grab, keyHold } from '../../gallery/queue-samples.ts';
import { NOW } from '../../gallery/samples.ts';
import { show } from './show.tsx';

afterEach(() => {
  location.hash = '';
});

const FILE = 'opengreens_gpkg_gb.zip';
const OF = {
  packageId: 'OpenGreenspace',
  packageName: 'OS Open Greenspace',
  versionId: '2026-04',
  createdOn: '',
};
const done = { kind: 'done', at: NOW, path: `/d/${FILE}`, size: 5, downloadId: 1, session: 's1' } as const;

test('a notification names product and release, and the folder', () => {
  const [one, other] = [openGrab(FILE, done), openGrab('b.zip', done)];
  const batch = { ...batchOf([one, { ...other, batchId: one.batchId }]), phase: 'ended' as const };
  expect(tidings({ kind: 'batch', batch })).toMatchObject({
    title: 'OS Open Greenspace, 2026-04',
    message: expect.stringContaining('in Downloads/OS Data Hub/OS Open Greenspace/2026-04'),
  });
  expect(tidings({ kind: 'batch', batch, only: one })?.message).toContain('OS Open Greenspace, 2026-04.');
});

test('what is missing is told by product and release', () => {
  const failed = openGrab(FILE, { kind: 'failed', at: NOW, failure: { kind: 'not-found' } });
  expect(missingText([failed], NOW)).toContain('\n\nOS Open Greenspace · 2026-04\n');
});

const HELD = keyHold('c1');

test('a batch of OpenData is not held for want of a key', () => {
  const known = { hold: null, partHolds: [HELD], percent: 0, standing: 0 } as const;
  expect(batchState(batchOf([openGrab(FILE, { kind: 'queued' })]), known)).toBe('waiting its turn');
  expect(batchState(batchOf([grab('a.zip', { kind: 'queued' })]), known)).not.toBe('waiting its turn');
});

test('diagnostics count it, and name nothing of it', async () => {
  const said = diagnostics(
    await gatherFacts(fakeDesk({ grabs: [openGrab(FILE, done), grab('a.zip', done)] })),
  );
  expect(said).toContain('batches 2: open 0, ended 0, told 2, OpenData 1');
  expect(said).not.toContain('Greenspace');
});

test('the history has its product and release, and no empty brackets', async () => {
  const page = show('grabs', { ledger: [entry(FILE, OF)] });
  await page.click('view-history');
  const row = await page.see('[data-test=history-row]');
  expect(row.textContent).toContain('OS Open Greenspace · 2026-04');
  expect(row.textContent).not.toContain('(');
});

test('a file that is gone leads to its product’s page', async () => {
  const failed = openGrab(FILE, { kind: 'failed', at: NOW, failure: { kind: 'not-found' } });
  const page = show('grabs', { grabs: [failed] });
  await page.click('next-step');
  expect(page.desk.opened).toEqual(['https://osdatahub.os.uk/data/downloads/open/OpenGreenspace']);
});

test('grabbed again, it is asked for as OpenData', async () => {
  const page = show('grabs', { grabs: [openGrab(FILE, done)], missing: [1] });
  await page.click('grab-again');
  expect(page.asked('grabProduct')).toEqual([
    { productId: 'OpenGreenspace', fileNames: [FILE], isPointedAt: true },
  ]);
});
