import { describe, expect, test } from 'vitest';
import { document, summary } from './sample.ts';
import { chain, days, FULL } from './told.ts';

describe('what is listed and joined', () => {
  const all = days(1, 5);

  test('all of it is had', () => {
    expect(chain({ all, had: all })).toBe('up-to-date, since 1005');
  });
  test('the newest are not', () => {
    expect(chain({ all, had: days(1, 2) })).toBe('catch-up, since 1002, 1003 1004 1005');
  });
  test('whatever order OS lists them in', () => {
    expect(chain({ all: all.toReversed(), had: days(1, 2) })).toBe('catch-up, since 1002, 1003 1004 1005');
  });
  test('one in the middle is not: later ones do not count as caught up', () => {
    expect(chain({ all, had: [...days(1, 2), ...days(4, 5)] })).toBe('catch-up, since 1002, 1003');
  });
  test('what came before the first one that was grabbed is not missed', () => {
    expect(chain({ all, had: [summary(3)] })).toBe('catch-up, since 1003, 1004 1005');
  });
  test('days without a version are no gap', () => {
    const apart = [summary(1), summary(30), summary(60)];
    expect(chain({ all: apart, had: [summary(1)] })).toBe('catch-up, since 1001, 1030 1060');
  });
  test('a version without files is nothing to apply', () => {
    const documents = all.map((one) => document(one, {}, one.id === '1004' ? [] : undefined));
    expect(chain({ all, documents, had: days(1, 3) })).toBe('catch-up, since 1003, 1005');
  });
});

describe('what is whole', () => {
  const all = days(1, 2);
  const twoFiles = [{ fileName: 'data.zip', size: 10 }, { fileName: 'more.zip' }];

  test('half a version is none', () => {
    const documents = all.map((one) => document(one, {}, one.id === '1002' ? twoFiles : undefined));
    expect(chain({ all, documents, had: all })).toBe('catch-up, since 1001, 1002');
  });
  test('an order summary that is missing is not missed; where there is nothing else, it is', () => {
    expect(chain({ all, had: all })).toBe('up-to-date, since 1002');
    const only = [{ fileName: 'data_orderSummary.json' }];
    const documents = all.map((one) => document(one, {}, one.id === '1002' ? only : undefined));
    expect(chain({ all, documents, had: all })).toBe('catch-up, since 1001, 1002');
  });
  test('a version that OS supplied anew under its old names is not the one that was grabbed', () => {
    const documents = all.map((one) =>
      document(one, {}, one.id === '1002' ? [{ fileName: 'data.zip', size: 11 }] : undefined),
    );
    expect(chain({ all, documents, had: all })).toBe('catch-up, since 1001, 1002');
  });
  test('nobody can say it of a version whose files are not known', () => {
    expect(chain({ all, documents: [document(summary(1))], had: all })).toBe('catch-up, since 1001, 1002');
  });
});

describe('nothing is had', () => {
  test('a full supply, and the updates after it', () => {
    const all = [summary(1, FULL), ...days(2, 4)];
    expect(chain({ all })).toBe('begin, 1001 1002 1003 1004');
  });
  test('of several the newest, whatever it is called', () => {
    const all = [summary(1, FULL), summary(2), summary(3, { supplyType: 'Full' }), summary(4)];
    expect(chain({ all })).toBe('begin, 1003 1004');
  });
  test('the first supply, where OS does not say whether it is full', () => {
    const all = [summary(1, { supplyType: 'Something', reason: 'INITIAL' }), summary(2)];
    expect(chain({ all })).toBe('begin, 1001 1002');
  });
  test('no full supply at all', () => {
    expect(chain({ all: days(1, 3) })).toBe('no-start');
    expect(chain({ all: [] })).toBe('no-start');
  });
  test('a full supply of another package, of which an update is the last part', () => {
    expect(chain({ all: days(1, 4), fullElsewhere: [' 2026-01-02\t'] })).toBe(
      'catch-up, since 1002, 1003 1004',
    );
    expect(chain({ all: days(1, 4), fullElsewhere: ['2025-12-31'] })).toBe('no-start');
  });
});

describe('links', () => {
  const [one, two, three] = [summary(1), summary(2), summary(3)];

  test('a version that OS does not list, but has told of, has its place', () => {
    const documents = [document(one), document(two, { nextId: three.id }), document(three)];
    const named = documents.with(0, document(one, { nextId: two.id }));
    expect(chain({ all: [one, three], documents: named, had: [one] })).toBe(
      'catch-up, since 1001, 1002 1003',
    );
    expect(chain({ all: [one, three], documents, had: [one] })).toBe(
      'broken, since 1001, ends missing 1001–1002–1003',
    );
  });
  test('one that it only names: nobody jumps over it', () => {
    for (const documents of [
      [document(one, { nextId: two.id }), document(three)],
      [document(one), document(three, { previousId: two.id })],
    ]) {
      expect(chain({ all: [one, three], documents, had: [one] })).toBe(
        'broken, since 1001, ends missing 1001–1002–1003',
      );
    }
  });
  test('one link to somebody unknown disproves it, although the other link joins the two', () => {
    for (const documents of [
      [document(one, { nextId: two.id }), document(three, { previousId: one.id })],
      [document(one, { nextId: three.id }), document(three, { previousId: two.id })],
    ]) {
      const told = { all: [one, three], documents, had: [one] };
      expect(chain(told)).toBe('broken, since 1001, ends missing 1001–1002–1003');
      expect(chain({ ...told, gone: new Set([two.id]) })).toBe(
        'broken, since 1001, ends gone 1001–1002–1003',
      );
    }
  });
  test('the newest one may name a next that is in no list', () => {
    const documents = [document(one), document(three, { nextId: '1004' })];
    const told = { all: [one, three], documents, had: [one, three] };
    expect(chain(told)).toBe('broken, since 1003, ends missing 1003–1004–');
    expect(chain({ ...told, gone: new Set(['1004']) })).toBe('broken, since 1003, ends gone 1003–1004–');
  });
  test('a link back in time is a contradiction, and joins nothing', () => {
    const documents = [document(one), document(two, { nextId: one.id }), document(three)];
    expect(chain({ all: [one, two, three], documents, had: [one, two] })).toBe(
      'broken, since 1002, ends unclear 1002–1003',
    );
  });
  test('what has dropped out of the list is joined by a link, or not at all', () => {
    const listed = [two, three];
    expect(chain({ all: listed, documents: [document(one)], had: [one] })).toBe(
      'broken, since 1001, ends dropped 1001–1002',
    );
    const linked = [document(one), document(two, { previousId: one.id })];
    expect(chain({ all: listed, documents: linked, had: [one] })).toBe('catch-up, since 1001, 1002 1003');
  });
  test('what dropped out long ago does not break what is had and listed', () => {
    const documents = [one, two, three].map((each) => document(each));
    expect(chain({ all: [two, three], documents, had: [one, two] })).toBe('catch-up, since 1002, 1003');
  });
  test('what OS has withdrawn from the middle of its list is no part of the chain', () => {
    const documents = [one, two, three].map((each) => document(each));
    expect(chain({ all: [one, three], documents, had: [one, two] })).toBe('catch-up, since 1001, 1003');
  });
});

describe('a chain that breaks', () => {
  const all = days(1, 5);

  test('at a version that OS has no longer: as far as it goes, and no further', () => {
    expect(chain({ all, had: [summary(1)], gone: new Set(['1003']) })).toBe(
      'catch-up, since 1001, 1002, ends gone 1002–1003–1004',
    );
    expect(chain({ all, had: days(1, 2), gone: new Set(['1003']) })).toBe(
      'broken, since 1002, ends gone 1002–1003–1004',
    );
    expect(chain({ all, had: days(1, 4), gone: new Set(['1005']) })).toBe(
      'broken, since 1004, ends gone 1004–1005–',
    );
  });
  test('one that is gone and had is had', () => {
    expect(chain({ all, had: days(1, 4), gone: new Set(['1003']) })).toBe('catch-up, since 1004, 1005');
  });
  test('a full supply after the break begins anew', () => {
    const anew = [...days(1, 4), summary(5, { supplyType: 'FULL', reason: 'RESUPPLY' }), summary(6)];
    expect(chain({ all: anew, had: days(1, 2), gone: new Set(['1003']) })).toBe(
      'begin, not from gone 1002–1003–1004, 1005 1006',
    );
  });
  test('a full supply in a chain that holds is taken in its turn', () => {
    const anew = [...days(1, 3), summary(4, { supplyType: 'FULL' }), summary(5)];
    expect(chain({ all: anew, had: days(1, 2) })).toBe('catch-up, since 1002, 1003 1004 1005');
  });
  test('after a full supply that is had, what lies before it does not count', () => {
    const anew = [...days(1, 3), summary(4, { supplyType: 'FULL' }), summary(5)];
    expect(chain({ all: anew, had: [summary(1), summary(4)] })).toBe('catch-up, since 1004, 1005');
  });
});
