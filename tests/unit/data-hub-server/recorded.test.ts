// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../data-hub/recorded/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

test('the recorded documents are there', () => {
  expect(names).toHaveLength(17);
});

test.each(names)('%s is JSON and carries no key', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  expect(() => JSON.parse(text)).not.toThrow();
  expect(text).not.toMatch(/[?&]key=|apikey\d/i);
});
