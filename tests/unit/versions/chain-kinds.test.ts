import { describe, expect, test } from 'vitest';
import { chainOf } from '../../../utils/versions/chain.ts';
import { document, entry, summary } from './sample.ts';
import { chain, days } from './told.ts';

describe('another format', () => {
  const changed = { format: 'GeoPackage', reason: 'UPDATE_FORMAT' } as const;

  test('updates in it do not continue the old one', () => {
    const all = [summary(1), summary(2), summary(3, changed), summary(4, { format: 'GeoPackage' })];
    expect(chain({ all, had: [summary(1)] })).toBe('catch-up, since 1001, 1002, ends format 1002–1003');
    expect(chain({ all, had: days(1, 2) })).toBe('broken, since 1002, ends format 1002–1003');
  });
  test('a full supply in it begins anew', () => {
    const all = [...days(1, 2), summary(3, { ...changed, supplyType: 'FULL' })];
    expect(chain({ all, had: days(1, 2) })).toBe('begin, not from format 1002–1003, 1003');
  });
  test('another way to write it is none', () => {
    const all = [summary(1, { format: 'Esri® Shape' }), summary(2, { format: 'ESRI\ufffd  Shape' })];
    expect(chain({ all, had: [summary(1)] })).toBe('catch-up, since 1001, 1002');
  });
});

describe('supplied again', () => {
  const again = summary(3, { reason: 'RESUPPLY', productVersion: '2026-01-02 ' });

  test('the new supply replaces the one directly before it', () => {
    const all = [...days(1, 2), again, summary(4)];
    expect(chain({ all, had: [summary(1)] })).toBe('catch-up, since 1001, 1003 1004');
    expect(chain({ all, had: days(1, 2) })).toBe('catch-up, since 1002, 1003 1004');
    expect(chain({ all, had: [summary(1), again] })).toBe('catch-up, since 1003, 1004');
  });
  test('the step says in whose place it is taken', () => {
    const listed = [...days(1, 2), again, summary(4)];
    const found = chainOf({ listed, documents: [document(summary(1))], ledger: [entry(summary(1))] });
    expect('steps' in found && found.steps.map(({ replaces }) => replaces)).toEqual([
      '2026-01-02',
      undefined,
    ]);
  });
  test('with a product version of its own it is an update like others', () => {
    const all = [...days(1, 2), summary(3, { reason: 'RESUPPLY' })];
    expect(chain({ all, had: [summary(1)] })).toBe('catch-up, since 1001, 1002 1003');
  });
  test('it replaces nothing that others follow on', () => {
    const late = summary(4, { reason: 'RESUPPLY', productVersion: '2026-01-02' });
    expect(chain({ all: [...days(1, 3), late], had: [summary(1)] })).toBe(
      'catch-up, since 1001, 1002 1003 1004',
    );
  });
  test('where the new supply is gone, the old one is what there is', () => {
    const all = [...days(1, 2), again];
    expect(chain({ all, had: [summary(1)], gone: new Set(['1003']) })).toBe(
      'catch-up, since 1001, 1002, ends gone 1002–1003–',
    );
  });
  test('one that is gone and was supplied again is not missed', () => {
    const all = [...days(1, 2), again];
    expect(chain({ all, had: [summary(1)], gone: new Set(['1002']) })).toBe('catch-up, since 1001, 1003');
  });
});
