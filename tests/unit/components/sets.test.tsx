// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { SET_STATES } from '../../gallery/set-states.ts';
import { type Shown, show } from './show.tsx';

async function open(state: string): Promise<Shown> {
  const picker = show('picker', SET_STATES[state]?.scene ?? {});
  await picker.see('[data-test=sets]');
  expect((await picker.press('s', { ctrlKey: true })).defaultPrevented).toBe(true);
  await picker.see('[data-test=sets-sheet]');
  return picker;
}

const text = async (picker: Shown, selector: string) => (await picker.see(selector)).textContent ?? '';

test('a set says the newest release that all have, who lags and at which release', async () => {
  const picker = await open('sets-lagging');
  expect(await text(picker, '[data-test=sets]')).toContain(
    'AddressBase Plus: not all have the newest release yet',
  );
  expect(await text(picker, '[data-test=set]')).toContain(
    'The newest that all have: E128 June 2026 Update (6 Aug 2026)',
  );
  const lagging = picker.all('[data-test=set-member][data-lags]');
  expect(lagging.map(({ dataset }) => dataset.id)).toEqual(['0040143634']);
  expect(lagging[0]?.textContent).toContain('E128 June 2026 Update');
});

test('one press grabs that release of all of them', async () => {
  const picker = await open('sets-lagging');
  await picker.click('grab-set');
  expect(picker.asked('grabVersions')).toEqual([
    {
      versions: [
        { packageId: '0040146690', versionId: '6869990' },
        { packageId: '0040143634', versionId: '6870034' },
      ],
    },
  ]);
});

test('what seems to belong together is offered, and kept only when the person says so', async () => {
  const picker = await open('sets-suggested');
  expect(await text(picker, '[data-test=suggested-set]')).toContain('Registers AddressBase Plus');
  expect(picker.commands()).not.toContain('changeSets');
  await picker.click('take-suggestion');
  await picker.click('keep-set');
  expect(picker.asked('changeSets')).toEqual([
    {
      change: {
        do: 'put',
        set: {
          name: 'Registers AddressBase Plus',
          packageIds: ['0040146690', '0040143634'],
          by: 'release',
        },
      },
    },
  ]);
  await picker.see('[data-test=set]');
  await waitFor(() => expect(picker.heard()).toContain('Set Registers AddressBase Plus kept.'));
  expect(picker.all('[data-test=suggested-set]')).toEqual([]);
});

test('a suggestion is waved away for good, and brought back', async () => {
  const picker = show('picker', SET_STATES['sets-suggested']?.scene ?? {});
  await picker.click('wave-set');
  await waitFor(() => expect(picker.heard()).toContain('Registers AddressBase Plus is suggested no more.'));
  expect(await text(picker, '[data-test=sets]')).toContain('is suggested no more.');
  expect(picker.all('[data-test=wave-set]')).toEqual([]);
  await picker.click('undo-wave');
  await picker.see('[data-test=wave-set]');
  const packageIds = ['0040146690', '0040143634'];
  const set = { name: 'Registers AddressBase Plus', packageIds, by: 'release', isWaved: true };
  expect(picker.asked('changeSets')).toEqual([
    { change: { do: 'put', set } },
    { change: { do: 'remove', name: set.name, isWaved: true } },
  ]);
});

test('whoever types is not told of sets', async () => {
  const picker = show('picker', SET_STATES['sets-suggested']?.scene ?? {});
  await picker.see('[data-test=sets]');
  await picker.type('core');
  await waitFor(() => expect(picker.all('[data-test=sets]')).toEqual([]));
});

test('a new set needs a name and two packages, which are found by their words', async () => {
  const picker = await open('sets-suggested');
  await picker.click('new-set');
  await picker.click('keep-set');
  expect(await text(picker, '[role=alert]')).toContain('A set needs a name.');
  fireEvent.input(await picker.see('[data-test=set-name]'), { target: { value: ' Mine ' } });
  expect(await text(picker, '[role=alert]')).toContain('two data packages');
  fireEvent.input(await picker.see('[data-test=find-members]'), { target: { value: 'core' } });
  await waitFor(() => expect(picker.all('[data-test=set-choice]')).toHaveLength(1));
  fireEvent.click(await picker.see('[data-test=set-choice][data-id="0040207751"]'));
  fireEvent.input(await picker.see('[data-test=find-members]'), { target: { value: '' } });
  fireEvent.click(await picker.see('[data-test=set-choice][data-id="0040143634"]'));
  fireEvent.change(await picker.see('[data-test=set-by]'), { target: { value: 'day' } });
  await picker.click('keep-set');
  expect(picker.asked('changeSets')).toEqual([
    { change: { do: 'put', set: { name: 'Mine', packageIds: ['0040207751', '0040143634'], by: 'day' } } },
  ]);
});

test('a set is changed under another name, removed, and brought back', async () => {
  const picker = await open('sets-lagging');
  await picker.click('edit-set');
  fireEvent.input(await picker.see('[data-test=set-name]'), { target: { value: 'Plus' } });
  await picker.click('keep-set');
  await picker.see('[data-test=set][data-name=Plus]');
  expect(picker.asked('changeSets').at(-1)).toMatchObject({ change: { instead: 'AddressBase Plus' } });
  await picker.click('remove-set');
  await waitFor(() => expect(picker.all('[data-test=set]')).toEqual([]));
  await picker.click('undo-set');
  await picker.see('[data-test=set][data-name=Plus]');
});

test('with no release in common there is nothing to grab, and that is said', async () => {
  const picker = await open('sets-none-in-common');
  const card = await text(picker, '[data-test=set]');
  expect(card).toContain('No release that all of them have.');
  expect(card).toContain('Not among the ones this key sees');
  expect(picker.all('[data-test=grab-set]')).toEqual([]);
});
