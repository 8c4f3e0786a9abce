import './setup.ts';
import { expect, test } from 'vitest';
import { counted, reasonWords, shortMd5, supplyWords, visible } from '../../../components/words.ts';

test('counted words take the form of their number', () => {
  expect(counted('picker.versions', 1)).toBe('1 version');
  expect(counted('picker.versions', 0)).toBe('0 versions');
  expect(counted('picker.files', 9831)).toBe('9,831 files');
});

test('what OS calls things, in one vocabulary', () => {
  expect(supplyWords('full', 'FULL')).toBe('Full');
  expect(supplyWords('change-only', 'COU')).toBe('Change-only update');
  expect(supplyWords('unknown', 'Half')).toBe('Half');
  expect(reasonWords('RESUPPLY')).toBe('supplied again');
  expect(reasonWords('NEVER_SEEN')).toBe('NEVER_SEEN');
  expect(shortMd5('9c1f00000000000000000000000be07a')).toBe('9c1f…e07a');
});

test('signs that hide or reorder show themselves, in their place', () => {
  expect(visible('map\u202Egpj.zip')).toBe('map\ufffdgpj.zip');
  expect(visible('a\tb')).toBe('a\ufffdb');
  expect(visible('Côte d’Azur – 東京')).toBe('Côte d’Azur – 東京');
});
