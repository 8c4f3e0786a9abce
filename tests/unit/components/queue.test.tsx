// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { GrabState } from '../../../utils/grabs/grab.ts';
import { failing } from '../../gallery/fake-desk.ts';
import { grab, inBrowser, keyHold } from '../../gallery/queue-samples.ts';
import { credential, NOW } from '../../gallery/samples.ts';
import { show } from './show.tsx';

const BATCH = '20000000-0000-4000-8000-000000000001';
const DONE: GrabState = {
  kind: 'done',
  at: NOW,
  path: '/home/gis/a.zip',
  size: 611_204_113,
  downloadId: 9,
  session: 's1',
};
const HANDED: GrabState = { kind: 'handed', at: NOW, ...inBrowser(7) };
const FAILED: GrabState = { kind: 'failed', at: NOW, failure: { kind: 'key-refused' } };
const of = (fileName: string, state: GrabState, order = 0) =>
  grab(fileName, state, { batchId: BATCH, order });

const mixed = () => [
  of('done.zip', DONE, 1),
  of('handed.zip', HANDED, 2),
  of('queued.zip', { kind: 'queued' }, 3),
  of('failed.zip', FAILED, 4),
];

const files = (page: ReturnType<typeof show>) => page.all('[data-test=grab]').map((row) => row.dataset.file);

afterEach(() => {
  location.hash = '';
});

test('filters carry the figures that are kept, and let through what they name', async () => {
  const page = show('grabs', { grabs: mixed() });
  await waitFor(() => expect(files(page)).toEqual(['done.zip', 'handed.zip', 'queued.zip', 'failed.zip']));
  for (const [filter, name] of [
    ['running', 'handed.zip'],
    ['waiting', 'queued.zip'],
    ['failed', 'failed.zip'],
    ['done', 'done.zip'],
  ]) {
    const chip = await page.see(`[data-test=filter-${filter}]`);
    expect(chip.textContent).toContain('1');
    fireEvent.click(chip);
    await waitFor(() => expect(files(page)).toEqual([name]));
    expect(chip.getAttribute('aria-pressed')).toBe('true');
  }
});

test('the head says how much of all is here', async () => {
  const page = show('grabs', {
    grabs: mixed(),
    progress: [{ downloadId: 7, received: 305_602_056, total: 611_204_113 }],
  });
  await waitFor(async () =>
    expect((await page.see('[data-test=overall]')).textContent).toMatch(/917.MB of 2.44.GB/),
  );
  expect((await page.see('[data-test=overall]')).textContent).toContain('1 of 4 files');
  expect((await page.see('[data-file="handed.zip"]')).textContent).toContain('49%');
});

test('each button of a batch and of a row sends its command', async () => {
  const page = show('grabs', { grabs: mixed() });
  await page.see('[data-file="queued.zip"]');
  const which = { of: 'batch', id: BATCH };
  for (const [test, name, ask] of [
    ['pause-batch', 'pause', { which }],
    ['batch-first', 'reorder', { which, to: 'first' }],
    ['batch-last', 'reorder', { which, to: 'last' }],
    ['retry-batch', 'retry', { which }],
    ['pause-all', 'pause', { which: { of: 'all' } }],
  ] as const) {
    await page.click(test);
    expect(page.asked(name).at(-1)).toEqual(ask);
  }
});

test('each button of a row sends its command', async () => {
  const one = of('queued.zip', { kind: 'queued' });
  const page = show('grabs', { grabs: [one, of('failed.zip', FAILED, 1), of('done.zip', DONE, 2)] });
  await page.see('[data-file="queued.zip"]');
  const which = { of: 'grab', id: one.id };
  await page.click('row-first');
  await page.click('row-last');
  expect(page.asked('reorder')).toEqual([
    { which, to: 'first' },
    { which, to: 'last' },
  ]);
  await page.click('row-pause');
  await page.click('row-resume');
  expect([page.asked('pause'), page.asked('resume')]).toEqual([[{ which }], [{ which }]]);
  await page.click('next-step');
  expect(page.desk.opened).toEqual(['options']);
  await page.click('row-retry');
  expect(page.commands()).toContain('retry');
  await page.click('row-show');
  expect(page.commands()).toContain('showGrab');
});

test('a download that is paused in the browser makes its batch one that can go on', async () => {
  const page = show('grabs', { grabs: [of('a.zip', HANDED)] });
  await page.click('pause-batch');
  await page.click('resume-batch');
  expect(page.asked('resume')).toEqual([{ which: { of: 'batch', id: BATCH } }]);
  await page.see('[data-test=pause-batch]');
});

test('a cancel is offered back, under the moment that was answered; pressed twice it is one undo', async () => {
  const page = show('grabs', { grabs: mixed() });
  await page.click('cancel-batch');
  await page.see('[data-test=batch][data-phase=told]');
  expect(page.said()).toContain('Cancelled: AddressBase Plus');
  const undo = await page.see('[data-test=undo]');
  fireEvent.click(undo);
  fireEvent.click(undo);
  await page.see('[data-test=batch][data-phase=open]');
  expect(page.asked('undo')).toEqual([{ what: 'cancel', at: NOW }]);
  await waitFor(() => expect(page.all('[data-test=undo]')).toEqual([]));
});

test('Ctrl+Z takes back what was cleared', async () => {
  const page = show('grabs', { grabs: [of('done.zip', DONE)] });
  await page.click('clear-batch');
  await page.see('[data-test=empty]');
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await page.see('[data-test=batch]');
  expect(page.asked('undo')).toEqual([{ what: 'clear', at: NOW }]);
});

test('what holds everything stands at the top with the button that ends it', async () => {
  const page = show('grabs', { grabs: mixed(), hold: { why: 'offline', at: NOW, told: true } });
  const hold = await page.see('[data-test=hold]');
  expect(hold.textContent).toContain('You are offline');
  expect(page.said()).toContain('You are offline');
  await page.click('hold-go-on');
  expect(page.asked('resume')).toEqual([{ which: { of: 'all' } }]);
  await waitFor(() => expect(page.all('[data-test=hold]')).toEqual([]));
});

test('a key that is refused is named where there are several, with the way to replace it', async () => {
  const partHolds = [keyHold('c2')];
  const others = [credential({ id: 'c2', name: 'Client B', hint: '9z9z' })];
  const page = show('grabs', { grabs: mixed(), partHolds, others });
  const hold = await page.see('[data-test=hold]');
  expect(hold.textContent).toContain('OS refuses the key Client B •••• 9z9z');
  expect(page.said()).toContain('OS refuses the key Client B');
  expect(hold.textContent).toContain('Replace key');
  await page.click('hold-go-on');
  expect(page.desk.opened).toEqual(['options']);
  // The other key's go on, and can be paused.
  await page.see('[data-test=pause-all]');
});

test('with all that is open held for its key, one press tries again', async () => {
  const partHolds = [keyHold('c1')];
  const page = show('grabs', { grabs: mixed(), partHolds });
  expect((await page.see('[data-test=hold]')).textContent).toContain('OS refuses the key');
  await page.click('resume-all');
  expect(page.asked('resume')).toEqual([{ which: { of: 'all' } }]);
  await waitFor(() => expect(page.all('[data-test=hold]')).toEqual([]));
});

test('a host that Trig does not know is asked about at the top and in its row', async () => {
  const asking: GrabState = { kind: 'asking', at: NOW, host: 'storage.example.org', told: true };
  const page = show('grabs', { grabs: [of('a.zip', asking)] });
  await page.click('refuse-host');
  await page.click('allow-all-of-host');
  expect(page.asked('answerHost')).toEqual([
    { host: 'storage.example.org', allow: false },
    { host: 'storage.example.org', allow: true },
  ]);
});

test('a closed pace is told with its reason', async () => {
  const pace = { downUntil: NOW + 60_000, keys: {} };
  const page = show('grabs', { grabs: [of('a.zip', { kind: 'queued' })], pace });
  expect((await page.see('[data-test=pace][data-why=service-down]')).textContent).toContain(
    'isn’t answering properly',
  );
});

test('a file that was deleted later is not called here, and can be grabbed again', async () => {
  const page = show('grabs', { grabs: [of('a.zip', DONE)], missing: [9] });
  await page.click('grab-again');
  expect((await page.see('[data-file="a.zip"]')).textContent).toContain('no longer where it was put');
  expect(page.asked('grab')).toEqual([{ packageId: '0040146690', versionId: '6870746', fileName: 'a.zip' }]);
});

test('of a file from another session nobody knows; when it cannot be shown, its place is told', async () => {
  const page = show('grabs', {
    grabs: [of('a.zip', { ...DONE, session: 'before' } as GrabState)],
    missing: [9],
    answers: { showGrab: failing({ kind: 'lost-sight' }) },
  });
  await page.click('row-show');
  const notice = await page.see('[data-test=notice][data-kind=lost-sight]');
  expect(notice.textContent).toContain('/home/gis/a.zip');
  expect(page.all('[data-test=grab-again]')).toEqual([]);
});

test('what is missing is copied and saved as text', async () => {
  const page = show('grabs', { grabs: mixed() });
  await page.click('missing-save');
  await waitFor(() => expect(page.desk.saved).toHaveLength(1));
  const [saved] = page.desk.saved;
  expect(saved?.fileName).toBe('missing-files-2026-09-04.txt');
  expect(saved?.text).toContain('3 files missing');
  expect(saved?.text).not.toContain('done.zip');
  await page.click('missing-copy');
  await waitFor(() => expect(page.said()).toBe('Copied'));
});

test('the address opens a batch, and follows the choice', async () => {
  const [other] = [grab('other.zip', { kind: 'queued' })];
  location.hash = `#batch=${BATCH}`;
  const page = show('grabs', { grabs: [...mixed(), other] });
  await waitFor(() => expect(files(page)).toHaveLength(4));
  fireEvent.click(await page.see(`[data-test=batch][data-id="${other.batchId}"] [data-test=batch-name]`));
  await waitFor(() => expect(files(page)).toEqual(['other.zip']));
  expect(location.hash).toBe(`#batch=${other.batchId}`);
  await page.click('all-grabs');
  await waitFor(() => expect(files(page)).toHaveLength(5));
  expect(location.hash).toBe('');
});

test('a batch of one file goes by its name', async () => {
  const page = show('grabs', { grabs: [grab('only.zip', { kind: 'queued' })] });
  await waitFor(async () => expect((await page.see('[data-test=batch-name]')).textContent).toBe('only.zip'));
});

test('the end of a batch is read aloud', async () => {
  const page = show('grabs', { grabs: [of('a.zip', HANDED)] });
  await page.see('[data-test=batch][data-phase=open]');
  page.desk.change('grabs', { grabs: [of('a.zip', DONE)] });
  await waitFor(() => expect(page.said()).toMatch(/AddressBase Plus.*1 file.*sizes match/));
});

test('an empty page says how something gets there', async () => {
  const page = show('grabs', {});
  expect((await page.see('[data-test=empty]')).textContent).toContain('Press Trig’s button');
});
