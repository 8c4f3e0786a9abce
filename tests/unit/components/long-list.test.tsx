// @vitest-environment happy-dom
import './setup.ts';

import { waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { MANY_PACKAGES } from '../../gallery/samples.ts';
import { show } from './show.tsx';

test('of 10,000 rows only those in sight are rendered, and the one under the cursor', async () => {
  const picker = show('picker', { packages: MANY_PACKAGES });
  await picker.see('[role=option]');
  expect(picker.all('[role=option]').length).toBeLessThan(40);
  await picker.press('End');
  await waitFor(() => expect(picker.cursor()).toBeDefined());
  const row = await picker.see('[role=option][data-cursor]');
  expect(row.getAttribute('aria-posinset')).toBe('10000');
  expect(row.getAttribute('aria-setsize')).toBe('10000');
  expect(picker.all('[role=option]').length).toBeLessThan(60);
});

test('a search leaves what it finds, and the cursor on the first of it', async () => {
  const picker = show('picker', { packages: MANY_PACKAGES });
  await picker.see('[role=option]');
  await picker.press('End');
  await picker.type('number 777');
  // Names with 777 in their number, and those whose id has it.
  const found = MANY_PACKAGES.filter(({ name, id }) => /777/.test(`${name} ${id}`));
  await waitFor(() => expect(document.body.textContent).toContain(`${found.length} of 10,000`));
  expect((await picker.see('[data-cursor]')).getAttribute('aria-posinset')).toBe('1');
});
