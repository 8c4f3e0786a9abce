// @vitest-environment happy-dom
import './setup.ts';

import { waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { GrabState } from '../../../utils/grabs/grab.ts';
import type { HoldReason } from '../../../utils/grabs/hold.ts';
import { ASKS, batch, grab, inBrowser, keyHold, questionOf } from '../../gallery/queue-samples.ts';
import { credential, NOW } from '../../gallery/samples.ts';
import { show } from './show.tsx';

afterEach(() => vi.useRealTimers());

const line = '[data-test=batch-line]';
const RUNNING = batch(
  { done: 312, handed: 6, queued: 82 },
  { bytes: { wanted: 5e9, done: 1.2e9, unchecked: 0 } },
);

test('a batch of many is one line: name, how far, and a click opens it on the Grabs page', async () => {
  const picker = show('picker', { batches: [RUNNING] });
  const row = await picker.see(line);
  expect(row.dataset.id).toBe(RUNNING.id);
  expect(row.dataset.phase).toBe('open');
  expect(row.textContent).toContain('AddressBase Plus – GB monthly3 Sept 2026');
  expect(row.textContent).toMatch(/312 of 400 · 1\.20.GB/);
  expect(row.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('24');
  expect(picker.all('[data-test=grab]')).toEqual([]);
  await picker.click('batch-open');
  expect(picker.desk.opened).toEqual([`grabs ${RUNNING.id}`]);
});

test('what is under way counts for the line', async () => {
  const rows = [1, 2].map((id) =>
    grab(`${id}.gz`, { kind: 'handed', at: NOW, ...inBrowser(id) }, { batchId: RUNNING.id, size: 1e9 }),
  );
  const progress = [1, 2].map((id) => ({ downloadId: id, received: 3e7, total: 1e9 }));
  const picker = show('picker', { batches: [RUNNING], grabs: rows, progress });
  await waitFor(async () => expect((await picker.see(line)).textContent).toMatch(/1\.26.GB/));
});

test('pause, go on, cancel, and take that back', async () => {
  const picker = show('picker', { batches: [RUNNING] });
  const which = { of: 'batch', id: RUNNING.id };
  await picker.click('batch-pause');
  expect(picker.asked('pause')).toEqual([{ which }]);
  await picker.see(`${line}[data-state=handed]`);
  picker.desk.change('grabs', { batches: [batch({ done: 312, paused: 88 }, { id: RUNNING.id })] });
  await picker.see(`${line}[data-state=paused]`);
  await picker.click('batch-resume');
  expect(picker.asked('resume')).toEqual([{ which }]);
  await picker.click('batch-cancel');
  await picker.see(`${line}[data-state=cancelled]`);
  await waitFor(() => expect(picker.heard()).toContain('cancelled'));
  await picker.click('batch-undo');
  expect(picker.asked('undo')).toEqual([{ what: 'cancel', at: NOW }]);
  await picker.see(`${line}[data-phase=open]`);
});

test('a cancelled grab of which nothing came is off the list once it cannot be had back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const one = grab('a.zip', { kind: 'queued' });
  const picker = show('picker', { grabs: [one] });
  await picker.click('cancel-grab');
  await picker.see('[data-test=undo-cancel]');
  await vi.advanceTimersByTimeAsync(9000);
  await waitFor(() => expect(picker.all('[data-test=grab]')).toEqual([]));
  expect(picker.asked('clear')).toEqual([{ which: { of: 'batch', id: one.batchId } }]);
});

test('ended: what came of it; what failed can be tried again', async () => {
  const picker = show('picker', {
    batches: [batch({ done: 397, failed: 3 }, { bytes: { wanted: 2e9, done: 2e9, unchecked: 0 } })],
  });
  const row = await picker.see(`${line}[data-state=failed]`);
  expect(row.textContent).toMatch(/397 of 400 files grabbed, 3 failed · 2\.00.GB · sizes match/);
  await picker.click('batch-retry');
  expect(picker.asked('retry')).toEqual([{ which: { of: 'batch', id: row.dataset.id } }]);
});

test('at most six lines, a word on the rest, and what is alive before what has ended', async () => {
  const ended = Array.from({ length: 9 }, (_, at) => batch({ done: 4 }, { addedAt: NOW - at }));
  const old = batch({ queued: 3, done: 1 }, { addedAt: NOW - 900_000 });
  const picker = show('picker', { batches: [...ended, old] });
  await picker.see(line);
  expect(picker.all(line)).toHaveLength(6);
  await picker.see(`${line}[data-id="${old.id}"]`);
  expect(document.body.textContent).toContain('3 files to go');
  expect((await picker.see('[data-test=more-grabs]')).textContent).toBe('4 more batches');
  await picker.click('clear-finished');
  expect(picker.asked('clear')).toEqual([{ which: { of: 'all' } }]);
  await waitFor(() => expect(picker.all(line)).toHaveLength(1));
});

test('the Grabs page is one click away, whatever is shown', async () => {
  const picker = show('picker');
  await picker.click('all-grabs');
  expect(picker.desk.opened).toEqual(['grabs']);
});

const HOLDS: readonly (readonly [why: HoldReason, words: string, button: string])[] = [
  ['person', 'Paused', 'Go on'],
  ['no-permission', 'Trig may not ask OS Data Hub', 'Open options'],
  ['offline', 'You are offline', 'Try again'],
];

test.each(HOLDS)('a queue held for %s says so, with the button that ends it', async (why, words, button) => {
  const picker = show('picker', {
    grabs: [grab('a.zip', { kind: 'queued' })],
    hold: { why, at: NOW, told: true },
  });
  const notice = await picker.see(`[data-test=queue-hold][data-why=${why}]`);
  expect(notice.textContent).toContain(words);
  expect((await picker.see('[data-test=hold-go-on]')).textContent).toBe(button);
  await picker.click('hold-go-on');
  if (button === 'Go on' || button === 'Try again') {
    expect(picker.asked('resume')).toEqual([{ which: { of: 'all' } }]);
    await waitFor(() => expect(picker.all('[data-test=queue-hold]')).toEqual([]));
  } else expect(picker.desk.opened).toEqual(['options']);
});

test('a hold that concerns nothing is not told, but a pause of the person’s own is', async () => {
  const offline = show('picker', { hold: { why: 'offline', at: NOW, told: true } });
  await offline.see('[role=option]');
  expect(offline.all('[data-test=queue-hold]')).toEqual([]);
  offline.desk.change('grabs', { hold: { why: 'person', at: NOW, told: false } });
  await offline.see('[data-test=queue-hold]');
});

const HANDED = { kind: 'handed', at: NOW, ...inBrowser(9) } as const;

const ROWS: readonly (readonly [state: GrabState, words: RegExp])[] = [
  [
    { kind: 'waiting', at: NOW, until: NOW + 300_000, why: { kind: 'service-down', status: 503 } },
    /Tries again at \d\d:35: OS Data Hub is in trouble/,
  ],
  [{ kind: 'paused', at: NOW }, /paused.*Go on/],
  [{ ...HANDED, stalled: 'paused-in-browser' }, /paused.*Go on/],
  [{ ...HANDED, stalled: 'dangerous' }, /the browser asks whether to keep it/],
  [{ kind: 'skipped', at: NOW, path: '/home/gis/a.zip', grabbedAt: NOW }, /You have it already.*Grab anyway/],
];

test.each(ROWS)('%j in words', async (state, words) => {
  const picker = show('picker', { grabs: [grab('a.zip', state)] });
  expect((await picker.see('[data-test=grab]')).textContent).toMatch(words);
});

test('a paused file goes on, a skipped one is grabbed anyway', async () => {
  const paused = grab('p.zip', { kind: 'paused', at: NOW });
  const skipped = grab('s.zip', { kind: 'skipped', at: NOW, path: '/home/gis/s.zip', grabbedAt: NOW });
  const picker = show('picker', { grabs: [paused, skipped] });
  await picker.click('resume-grab');
  expect(picker.asked('resume')).toEqual([{ which: { of: 'grab', id: paused.id } }]);
  await picker.click('grab-anyway');
  expect(picker.asked('retry')).toEqual([{ which: { of: 'grab', id: skipped.id } }]);
});

test('the end of a batch is read aloud once; what is older than the popup is not', async () => {
  const picker = show('picker', { batches: [RUNNING, batch({ done: 3, failed: 1 })] });
  await picker.see(line);
  expect(picker.heard()).not.toContain('grabbed');
  picker.desk.change('grabs', { batches: [batch({ done: 400 }, { id: RUNNING.id })] });
  await waitFor(() =>
    expect(picker.heard()).toMatch(
      /AddressBase Plus – GB monthly, 3 Sept 2026: 400 files · .+ · sizes match\.$/m,
    ),
  );
});

test('however many changes come, the queue is read a few times a second, and the last one counts', async () => {
  const picker = show('picker', { batches: [RUNNING] });
  await picker.see(line);
  let reads = 0;
  const { batches } = picker.desk.grabs;
  Object.assign(picker.desk.grabs, {
    batches: () => {
      reads += 1;
      return batches();
    },
  });
  for (let done = 313; done <= 362; done++) {
    picker.desk.change('grabs', {
      batches: [batch({ done, handed: 6, queued: 394 - done }, { id: RUNNING.id })],
    });
  }
  await waitFor(async () => expect((await picker.see(line)).textContent).toContain('362 of 400'));
  expect(reads).toBeLessThan(4);
});

test.each([
  ['key-refused', 'OS refuses the key', 'Replace key'],
  ['no-key', 'There is no API key', 'Open options'],
] as const)('what is of a key held for %s says so, and leads to the options', async (why, words, button) => {
  const partHolds = [keyHold('c1', why)];
  const picker = show('picker', { grabs: [grab('a.zip', { kind: 'queued' })], partHolds });
  const notice = await picker.see(`[data-test=queue-hold][data-why=${why}]`);
  expect(notice.textContent).toContain(words);
  expect(notice.textContent).not.toContain('1a2b');
  expect((await picker.see('[data-test=hold-go-on]')).textContent).toBe(button);
  await picker.click('hold-go-on');
  expect(picker.desk.opened).toEqual(['options']);
});

test('of several keys the one that is refused is named', async () => {
  const partHolds = [keyHold('c2')];
  const others = [credential({ id: 'c2', name: 'Client B', hint: '9z9z' })];
  const picker = show('picker', { grabs: [grab('a.zip', { kind: 'queued' })], partHolds, others });
  const notice = await picker.see('[data-test=queue-hold]');
  expect(notice.textContent).toContain('OS refuses the key Client B •••• 9z9z');
  expect(notice.textContent).toContain('Replace key');
});

const DIALOG = { kind: 'handed', at: NOW, ...inBrowser(9), stalled: 'save-dialog' } as const;

test('a file that the browser asks about says so, below one notice that leads to the setting and can be dismissed', async () => {
  const picker = show('picker', { grabs: [grab('a.zip', DIALOG)], savePrompt: ASKS });
  const row = await picker.see('[data-test=grab]');
  expect(row.textContent).toContain('your browser asks where to save it');
  expect(row.textContent).not.toContain('%');
  const notice = await picker.see('[data-test=save-prompt]');
  expect(notice.textContent).toContain('Your browser asks where to save each file.');
  await picker.click('open-download-settings');
  expect(picker.desk.opened).toEqual(['chrome://settings/downloads']);
  await picker.click('dismiss-save-prompt');
  await waitFor(() => expect(picker.all('[data-test=save-prompt]')).toEqual([]));
});

test.each([
  ['resume-save-prompt', 'resume'],
  ['cancel-save-prompt', 'cancel'],
] as const)('a batch that waits for a word is answered by %s', async (button, command) => {
  const waiting = batch({ queued: 20 });
  const scene = { batches: [waiting], savePrompt: ASKS, partHolds: [questionOf(waiting.id)] };
  const picker = show('picker', scene);
  const notice = await picker.see('[data-test=save-prompt]');
  expect(notice.textContent).toContain('Your browser will ask where to save each of the 20 files.');
  await picker.click(button);
  const which = { of: 'batch', id: waiting.id };
  await waitFor(() => expect(picker.asked(command)).toEqual([{ which }]));
});
