// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { failing, type Scene } from '../../gallery/fake-desk.ts';
import { credential } from '../../gallery/samples.ts';
import { giveKey as give } from './give-key.ts';
import { type Shown, show } from './show.tsx';

const KEY = 'practice-key-of-nobody-1a2b';

const CLIENT = credential({ id: 'c2', name: 'Client B', hint: '9z9z' });
const TWO: Scene = { credential: credential({ name: 'Council' }), others: [CLIENT] };

const card = (page: Shown, nth: number, control: string) =>
  page.see(`[data-test=saved-key]:nth-of-type(${nth}) [data-test=${control}]`);

test('one key alone looks as ever, and another can be added under a name', async () => {
  const page = show('settings');
  await page.see('[data-test=test-key]');
  expect(page.all('[data-test=use-key], [data-test=rename-key], [data-test=saved-key]')).toEqual([]);
  await page.click('add-key');
  const name = await page.see('[data-test=key-name]');
  if (name instanceof HTMLInputElement) name.value = 'Client B';
  await give(page, KEY);
  expect(page.asked('saveKey')).toEqual([{ key: KEY, keep: 'profile', name: 'Client B' }]);
  await waitFor(() => expect(page.all('[data-test=saved-key]')).toHaveLength(2));
  expect(page.all('[data-test=key]')).toEqual([]);
  expect(page.said()).toContain('Client B •••• 1a2b is in use now');
});

test('a key that is kept already is refused, by the name it has', async () => {
  const failure = { kind: 'key-kept', name: 'Client B', hint: '9z9z' } as const;
  const page = show('settings', { answers: { saveKey: failing(failure) } });
  await page.click('add-key');
  const field = await give(page, KEY);
  const verdict = await page.see('[data-test=verdict][data-kind=key-kept]');
  expect(verdict.textContent).toContain('Client B •••• 9z9z');
  expect(document.activeElement).toBe(field);
});

test('each of several is replaced, tested, renamed and removed under its own id', async () => {
  const page = show('settings', TWO);
  fireEvent.click(await card(page, 2, 'test-key'));
  expect(page.asked('testKey')).toEqual([{ id: 'c2' }]);
  await waitFor(async () => expect((await card(page, 2, 'test-key')).textContent).toBe('Test'));

  fireEvent.click(await card(page, 2, 'rename-key'));
  const name = await page.see('[data-test=key-name]');
  expect(document.activeElement).toBe(name);
  if (name instanceof HTMLInputElement) name.value = 'Client C';
  fireEvent.submit(await page.see('form'));
  expect(page.asked('renameKey')).toEqual([{ id: 'c2', name: 'Client C' }]);
  await waitFor(() => expect(page.said()).toContain('is called Client C now'));

  fireEvent.click(await card(page, 2, 'replace-key'));
  await give(page, KEY);
  expect(page.asked('saveKey')).toEqual([{ key: KEY, keep: 'profile', replaces: 'c2' }]);
  await waitFor(() => expect(page.all('[data-test=key]')).toEqual([]));

  fireEvent.click(await card(page, 1, 'remove-key'));
  expect(document.body.textContent).toContain('Remove key Council •••• 1a2b?');
  await page.click('confirm-remove');
  expect(page.asked('removeKey')).toEqual([{ id: 'c1' }]);
  await waitFor(() => expect(page.said()).toContain('is in use now'));
});

test('a name is left as it was with Escape', async () => {
  const page = show('settings', TWO);
  fireEvent.click(await card(page, 1, 'rename-key'));
  fireEvent.keyDown(await page.see('[data-test=key-name]'), { key: 'Escape' });
  await card(page, 1, 'rename-key');
  expect(page.asked('renameKey')).toEqual([]);
});

test('another key is put in use, and the watch says which one it watches', async () => {
  const page = show('settings', TWO);
  expect((await page.see('[data-test=watched-key]')).textContent).toContain('Council •••• 1a2b');
  expect((await card(page, 2, 'use-key')).getAttribute('aria-label')).toBe('Use: Client B');
  fireEvent.click(await card(page, 2, 'use-key'));
  expect(page.asked('useKey')).toEqual([{ id: 'c2' }]);
  await waitFor(() => expect(page.said()).toContain('Client B •••• 9z9z is in use now'));
});

test('one of several that was forgotten asks for itself alone', async () => {
  const forgotten = credential({
    id: 'c2',
    name: 'Client B',
    hint: '9z9z',
    verdict: { kind: 'failed', failure: { kind: 'no-key' } },
  });
  const page = show('settings', { others: [forgotten] });
  const notice = await page.see('[data-test=notice][data-kind=no-key]');
  expect(notice.textContent).toContain('Client B •••• 9z9z was forgotten');
  await give(page, KEY);
  expect(page.asked('saveKey')).toEqual([{ key: KEY, keep: 'profile', replaces: 'c2' }]);
});

// In the popup

test('with one key the popup shows nothing new', async () => {
  const picker = show('picker');
  const chip = await picker.see('[data-test=key-chip]');
  expect(chip.hasAttribute('aria-haspopup')).toBe(false);
  await picker.press('k', { ctrlKey: true });
  expect(picker.all('[data-test=key-menu]')).toEqual([]);
  await picker.press('?');
  expect((await picker.see('[data-test=key-sheet]')).textContent).not.toContain('Choose another API key');
  fireEvent.click(chip);
  expect(picker.desk.opened).toEqual(['options']);
});

async function menu(picker: Shown): Promise<HTMLElement> {
  await picker.seeRow('15298');
  // Its code comes once the popup knows that there are several; from then on the chip names the keys.
  await picker.see('[data-test=key-chip][aria-keyshortcuts]');
  await picker.press('k', { ctrlKey: true });
  return picker.see('[data-test=key-menu]');
}

const focused = () => document.activeElement?.textContent;

test('Ctrl+K opens the menu at the key in use; arrows go round, Enter changes, the search has the focus again', async () => {
  const picker = show('picker', TWO);
  const list = await menu(picker);
  expect(focused()).toContain('Council');
  for (const words of ['Client B', 'options', 'Council']) {
    fireEvent.keyDown(document.activeElement ?? list, { key: 'ArrowDown' });
    expect(focused()).toContain(words);
  }
  fireEvent.keyDown(document.activeElement ?? list, { key: 'End' });
  fireEvent.keyDown(document.activeElement ?? list, { key: 'ArrowUp' });
  expect(document.activeElement?.getAttribute('aria-checked')).toBe('false');
  fireEvent.click(document.activeElement ?? list);
  expect(picker.asked('useKey')).toEqual([{ id: 'c2' }]);
  await waitFor(() => expect(picker.heard()).toContain('Client B •••• 9z9z is in use now'));
  expect(picker.all('[data-test=key-menu]')).toEqual([]);
  expect(document.activeElement).toBe(await picker.see('[data-test=search]'));
  expect((await picker.see('[data-test=key-chip]')).textContent).toContain('Client B');
});

test('when all keys but one have gone, the chip names no menu and no keys any more', async () => {
  const picker = show('picker', TWO);
  await menu(picker);
  picker.desk.change('credential', { others: [] });
  await waitFor(() => {
    const [chip] = picker.all('[data-test=key-chip]');
    expect(chip?.hasAttribute('aria-haspopup')).toBe(false);
    expect(chip?.hasAttribute('aria-keyshortcuts')).toBe(false);
  });
  expect(picker.all('[data-test=key-menu]')).toEqual([]);
});

test('Escape leaves the menu and nothing else', async () => {
  const picker = show('picker', TWO);
  const list = await menu(picker);
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  fireEvent(document.activeElement ?? list, event);
  expect(event.defaultPrevented).toBe(true);
  await waitFor(() => expect(picker.all('[data-test=key-menu]')).toEqual([]));
  expect(picker.asked('useKey')).toEqual([]);
  expect(document.activeElement).toBe(await picker.see('[data-test=search]'));
});

test('another key in use leads from within a package to its own list, which is asked for', async () => {
  const picker = show('picker', TWO);
  await picker.seeRow('15298');
  await picker.press('Enter');
  await waitFor(() => expect(picker.all('[role=option][data-id="15298"]')).toHaveLength(0));
  await picker.press(' ');
  await waitFor(() => expect(picker.chosen()).toHaveLength(1));
  const asked = picker.asked('refreshPackages').length;
  await picker.desk.ask('useKey', { id: 'c2' });
  await picker.seeRow('15298');
  expect(picker.asked('refreshPackages')).toHaveLength(asked + 1);
  await picker.press('Enter');
  await waitFor(() => expect(picker.all('[role=option][data-id="15298"]')).toHaveLength(0));
  expect(picker.chosen()).toEqual([]);
});
