// @vitest-environment happy-dom
import './setup.ts';

import { waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Failure } from '../../../utils/failure.ts';
import type { GrabState } from '../../../utils/grabs/grab.ts';
import { grab, inBrowser } from '../../gallery/queue-samples.ts';
import { NOW } from '../../gallery/samples.ts';
import { show } from './show.tsx';

const HANDED: GrabState = { kind: 'handed', at: NOW, ...inBrowser(7) };
const done = (size: number): GrabState => ({
  kind: 'done',
  at: NOW,
  path: '/home/gis/Downloads/OS Data Hub/a.zip',
  size,
  downloadId: 7,
  session: 's',
});
const failed = (failure: Failure): GrabState => ({ kind: 'failed', at: NOW, failure });

test('a running download says how far it is, in figures and to those who hear it', async () => {
  const picker = show('picker', {
    grabs: [grab('a.zip', HANDED, { size: 1000 })],
    progress: [{ downloadId: 7, received: 629, total: 1000 }],
  });
  const bar = await picker.see('[role=progressbar][aria-valuenow="62"]');
  expect(bar.getAttribute('aria-label')).toContain('a.zip');
  expect((await picker.see('[data-test=grab]')).textContent).toContain('62%');
});

test('nobody asks the browser how far it is when nothing runs', async () => {
  const picker = show('picker', { grabs: [grab('a.zip', done(10))] });
  let asked = 0;
  const { progress } = picker.desk;
  const counted = () => {
    asked += 1;
    return progress();
  };
  Object.assign(picker.desk, { progress: counted });
  await picker.see('[data-test=grab]');
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(asked).toBe(0);
});

test('done: the size, the real path and what to do with it', async () => {
  const one = grab('a.zip', done(611_204_113));
  const picker = show('picker', { grabs: [one] });
  const row = await picker.see('[data-test=grab][data-state=done]');
  expect(row.textContent).toMatch(/611.MB, size matches/);
  expect(row.textContent).toContain('/home/gis/Downloads/OS Data Hub/a.zip');
  await picker.click('show-grab');
  expect(picker.asked('showGrab')).toEqual([{ id: one.id }]);
  await picker.click('copy-md5');
  await picker.click('dismiss-grab');
  expect(picker.asked('clear')).toEqual([{ which: { of: 'batch', id: one.batchId } }]);
});

test('a size that the catalogue does not know is not called right', async () => {
  const { size: _, ...unknown } = grab('a.zip', done(10));
  const picker = show('picker', { grabs: [unknown] });
  const row = await picker.see('[data-test=grab]');
  expect(row.textContent).toContain('size not known to the catalogue');
  expect(row.textContent).not.toContain('matches');
});

test('failed: the reason, what helps, and always another try', async () => {
  const one = grab('a.zip', failed({ kind: 'key-refused' }));
  const picker = show('picker', { grabs: [one] });
  const row = await picker.see('[data-test=grab][data-state=failed]');
  expect(row.textContent).toContain('OS does not accept this key');
  await picker.click('next-step');
  expect(picker.desk.opened).toEqual(['options']);
  await picker.click('retry-grab');
  expect(picker.asked('retry')).toEqual([{ which: { of: 'grab', id: one.id } }]);
});

test('a place Trig does not know waits for a word', async () => {
  const asking: GrabState = { kind: 'asking', at: NOW, host: 'storage.example.org', told: true };
  const picker = show('picker', { grabs: [grab('a.zip', asking)] });
  expect((await picker.see('[data-test=grab]')).textContent).toContain('storage.example.org');
  await picker.click('refuse-host');
  await picker.click('allow-host');
  expect(picker.asked('answerHost')).toEqual([
    { host: 'storage.example.org', allow: false },
    { host: 'storage.example.org', allow: true },
  ]);
});

test('a cancelled grab can be had back', async () => {
  const one = grab('a.zip', HANDED);
  const picker = show('picker', { grabs: [one] });
  await picker.click('cancel-grab');
  await picker.see('[data-test=grab][data-state=cancelled]');
  await waitFor(() => expect(picker.heard()).toContain('a.zip cancelled'));
  await picker.click('undo-cancel');
  await picker.see('[data-test=grab][data-state=handed]');
  expect(picker.asked('undo')).toEqual([{ what: 'cancel', at: NOW }]);
});

test('ends are read aloud, percents are not', async () => {
  const one = grab('a.zip', HANDED);
  const picker = show('picker', { grabs: [one], progress: [{ downloadId: 7, received: 5, total: 10 }] });
  await picker.see('[data-test=grab]');
  expect(picker.heard()).not.toContain('a.zip');
  picker.desk.change('grabs', { grabs: [{ ...one, state: done(10) }] });
  await picker.see('[data-test=grab][data-state=done]');
  expect(picker.heard()).toContain('a.zip is done.');
  picker.desk.change('grabs', { grabs: [{ ...one, state: failed({ kind: 'cut-off' }) }] });
  await picker.see('[data-test=grab][data-state=failed]');
  expect(picker.heard()).toContain('The download was cut off');
});

test('newest first', async () => {
  const picker = show('picker', {
    grabs: [grab('old.zip', HANDED, { addedAt: NOW - 9000 }), grab('new.zip', HANDED, { addedAt: NOW })],
  });
  await picker.see('[data-test=grab]');
  expect(picker.all('[data-test=grab]').map((row) => /new|old/.exec(row.textContent ?? '')?.[0])).toEqual([
    'new',
    'old',
  ]);
});
