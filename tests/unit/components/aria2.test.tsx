// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Failure } from '../../../utils/failure.ts';
import { failing } from '../../gallery/fake-desk.ts';
import { batch, fileHold, grab } from '../../gallery/queue-samples.ts';
import { type Shown, show } from './show.tsx';

const ON = { isOn: true };

async function fill(page: Shown, test: string, text: string): Promise<void> {
  const field = await page.see(`[data-test=${test}]`);
  if (field instanceof HTMLInputElement) field.value = text;
}

test('off as it comes: a switch, and nothing to fill in', async () => {
  const page = show('settings');
  const box = await page.see('[data-test=use-aria2]');
  expect(box).toHaveProperty('checked', false);
  expect(page.all('[data-test=aria2-address]')).toEqual([]);
  fireEvent.click(box);
  await page.see('[data-test=aria2-address]');
  expect(page.asked('saveAria2')).toEqual([{ isOn: true }]);
});

test('not allowed by the browser, it stays off and says so', async () => {
  const page = show('settings', { allowsAria2: false });
  fireEvent.click(await page.see('[data-test=use-aria2]'));
  await waitFor(() => expect(page.asked('saveAria2')).toEqual([{ isOn: false }]));
  await waitFor(() => expect(document.body.textContent).toContain('so aria2 stays off'));
  expect(page.all('[data-test=aria2-address]')).toEqual([]);
});

test('an address of another machine is not sent', async () => {
  const page = show('settings', { aria2: ON });
  await fill(page, 'aria2-address', 'http://nas.local:6800/jsonrpc');
  await page.click('try-aria2');
  await page.see('[data-test=aria2-address][aria-invalid]');
  expect(document.body.textContent).toContain('such as http://127.0.0.1:6800/jsonrpc');
  expect(page.asked('saveAria2')).toEqual([]);
});

test.each(['gis', '~/gis', './gis', '$HOME/gis'])(
  'the folder %s is not sent, and the field says why',
  async (folder) => {
    const page = show('settings', { aria2: ON });
    await fill(page, 'aria2-folder', folder);
    await page.click('try-aria2');
    await page.see('[data-test=aria2-folder][aria-invalid]');
    expect(document.body.textContent).toContain('aria2 doesn’t know ~');
    expect(page.asked('saveAria2')).toEqual([]);
  },
);

test('the command to start aria2 has a new secret, which is copied, filled in and saved with the rest', async () => {
  const page = show('settings', { aria2: ON });
  const command = (await page.see('[data-test=aria2-command]')).textContent ?? '';
  const [, secret] = /^aria2c --enable-rpc --rpc-secret=([0-9a-f]{32})$/.exec(command) ?? [];
  expect(secret).toBeDefined();
  await page.click('copy-aria2-command');
  expect(await page.see('[data-test=aria2-token]')).toHaveProperty('value', secret);
  await page.click('try-aria2');
  await waitFor(() => expect(page.asked('saveAria2')).toMatchObject([{ token: secret }]));

  document.body.replaceChildren();
  const other = show('settings', { aria2: ON });
  expect((await other.see('[data-test=aria2-command]')).textContent).not.toBe(command);
});

test('saved and tried: the token is sent once and shown never', async () => {
  const page = show('settings', { aria2: ON });
  await fill(page, 'aria2-address', 'localhost:7000');
  await fill(page, 'aria2-token', 'open sesame');
  await page.click('try-aria2');
  const verdict = await page.see('[data-test=aria2-verdict] [data-kind=works]');
  expect(verdict.textContent).toContain('1.36.0');
  expect(verdict.textContent).toContain('/home/gis/aria2');
  expect(page.asked('saveAria2')).toEqual([
    { address: 'http://localhost:7000/jsonrpc', folder: '', token: 'open sesame' },
  ]);
  expect(document.body.innerHTML).not.toContain('open sesame');
  const token = await page.see('[data-test=aria2-token]');
  expect(token).toHaveProperty('value', '');
  await page.click('try-aria2');
  await waitFor(() => expect(page.asked('saveAria2').at(-1)).not.toHaveProperty('token'));
  await page.click('forget-token');
  await waitFor(() => expect(page.asked('saveAria2').at(-1)).toEqual({ token: '' }));
});

test.each<[Failure, string]>([
  [{ kind: 'aria2-silent' }, 'aria2c --enable-rpc --rpc-secret='],
  [{ kind: 'aria2-open' }, 'Restart it with the command in the options, which has --rpc-secret='],
  [{ kind: 'aria2-forgets' }, 'Restart it without that option, or with --max-download-result=1000'],
  [{ kind: 'aria2-folder' }, 'Enter a full path in the options'],
  [{ kind: 'aria2-refused' }, '--rpc-secret'],
  [{ kind: 'aria2-strange' }, 'is not aria2'],
  [{ kind: 'aria2-old', version: '1.9' }, '1.9'],
  [{ kind: 'aria2-no-permission' }, '127.0.0.1'],
])('what is wrong is said: %j', async (failure, words) => {
  const page = show('settings', { aria2: ON, answers: { tryAria2: failing(failure) } });
  await page.click('try-aria2');
  const verdict = await page.see(`[data-test=aria2-verdict] [data-kind=${failure.kind}]`);
  expect(verdict.textContent).toContain(words);
});

test('new batches may go there at once', async () => {
  const page = show('settings', { aria2: ON });
  fireEvent.change(await page.see('select[data-test=aria2-new]'), { target: { value: 'aria2' } });
  await waitFor(() => expect(page.asked('saveAria2')).toEqual([{ takesNew: true }]));
});

test('a batch that waits is given to aria2 and back, where there is an aria2', async () => {
  const waiting = batch({ queued: 400 });
  const page = show('grabs', { batches: [waiting], aria2: ON });
  await page.click('batch-to-aria2');
  await waitFor(() => expect(page.asked('carry')).toEqual([{ batchId: waiting.id, carrier: 'aria2' }]));
  await waitFor(() => expect(document.body.textContent).toContain('by aria2'));
  await page.click('batch-to-browser');
  await waitFor(() => expect(page.asked('carry')).toHaveLength(2));

  document.body.replaceChildren();
  const without = show('grabs', { batches: [waiting] });
  await without.see('[data-test=cancel-batch]');
  expect(without.all('[data-test=batch-to-aria2]')).toEqual([]);
});

test('aria2 away: its batch is held and why, and one looks again', async () => {
  const page = show('grabs', {
    batches: [batch({ handed: 3, queued: 17 }, { carrier: 'aria2' }), batch({ queued: 3 })],
    aria2: ON,
    aria2Hold: { why: 'aria2-silent', at: 0, told: true },
  });
  const notice = await page.see('[data-test=hold][data-why=aria2-silent]');
  expect(notice.textContent).toContain('goes on when it answers');
  const [held, other] = page.all('[data-test=batch]');
  expect(held?.textContent).toContain('held: aria2 does not answer');
  expect(other?.textContent).not.toContain('held');
  const looks = page.asked('look').length;
  await page.click('hold-go-on');
  await waitFor(() => expect(page.asked('look')).toHaveLength(looks + 1));
  expect(page.asked('resume')).toEqual([]);
});

test('its disk full: the notice names the files, and tries again when the person says so', async () => {
  const full = batch({ queued: 17 }, { carrier: 'aria2' });
  const partHolds = [fileHold({ of: 'disk', carrier: 'aria2' }, 'disk-full', [2_000_000, 1_000_000])];
  const page = show('grabs', { batches: [full], partHolds });
  const notice = await page.see('[data-test=hold]');
  expect(notice.textContent).toContain('aria2’s disk is full');
  expect(notice.textContent).toContain('“5436275-NJ6050.gz” and “5436275-NJ6055.gz” didn’t fit');
  expect(notice.textContent).toMatch(/Files of 1\.00\s?MB or more wait/);
  await page.click('hold-go-on');
  await waitFor(() => expect(page.asked('resume')).toEqual([{ which: { of: 'all' } }]));
});

test('a file that aria2 put somewhere is told of by its path', async () => {
  const path = '/data/os/roads.zip';
  const done = { kind: 'done', at: 0, path, size: 1, downloadId: 2 ** 52 + 1, session: 'a' } as const;
  const page = show('grabs', {
    grabs: [grab('roads.zip', done)],
    answers: { showGrab: failing({ kind: 'out-of-reach', path }) },
  });
  await page.click('row-show');
  const notice = await page.see('[data-test=notice][data-kind=out-of-reach]');
  expect(notice.textContent).toContain(path);
});
