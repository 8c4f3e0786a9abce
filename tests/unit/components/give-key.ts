import { fireEvent } from '@testing-library/preact';
import type { Shown } from './show.tsx';

/** Types a key into the form that is open, and sends it. */
export async function giveKey(page: Shown, key: string): Promise<HTMLInputElement> {
  const field = await page.see('[data-test=key]');
  if (!(field instanceof HTMLInputElement)) throw new Error('The key has no field');
  field.value = key;
  fireEvent.submit(field.form ?? field);
  return field;
}
