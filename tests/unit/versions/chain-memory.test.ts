import { describe, expect, test } from 'vitest';
import { NO_DAY } from '../../../utils/data-hub/day.ts';
import { document, summary } from './sample.ts';
import { chain, days } from './told.ts';

describe('what OS once said', () => {
  const [one, two, three, four] = [summary(1), summary(2), summary(3), summary(4)];
  const documents = [document(one), document(three), document(four)];
  const dropped = [{ ...two, upTo: three }];

  test('an update that was listed and never had is missed for good', () => {
    const told = { all: [one, three], documents, dropped, had: [one] };
    expect(chain(told)).toBe('broken, since 1001, ends missing 1001–1002–1003');
    expect(chain({ ...told, gone: new Set([two.id]) })).toBe('broken, since 1001, ends gone 1001–1002–1003');
  });
  test('also where later ones are had', () => {
    const told = { all: [one, three], documents, dropped, gone: new Set([two.id]), had: [one, three] };
    expect(chain(told)).toBe('broken, since 1001, ends gone 1001–1002–1003');
  });
  test('also where its document was read once and the list was not kept', () => {
    const read = [one, two, three].map((each) => document(each));
    expect(chain({ all: [one, three], documents: read, had: [one] })).toBe(
      'broken, since 1001, ends missing 1001–1002–1003',
    );
  });
  test('also where it was the newest', () => {
    const told = { all: [one], dropped: [{ ...two, upTo: two }], had: [one] };
    expect(chain(told)).toBe('broken, since 1001, ends missing 1001–1002–');
  });
  test('until a full supply is had', () => {
    const full = summary(3, { supplyType: 'FULL' });
    const told = { all: [one, full, four], dropped: [{ ...two, upTo: four }], gone: new Set([two.id]) };
    expect(chain({ ...told, had: [one] })).toBe('begin, not from gone 1001–1002–1003, 1003 1004');
    expect(chain({ ...told, had: [one, full] })).toBe('catch-up, since 1003, 1004');
  });
  test('one that OS still has when it is asked is taken in its place', () => {
    const told = {
      all: [one, three],
      documents: [one, two, three].map((each) => document(each)),
      dropped,
      had: [one],
    };
    expect(chain({ ...told, answered: new Set([two.id]) })).toBe('catch-up, since 1001, 1002 1003');
  });
  test('what was had and has dropped out is joined to what was listed with it', () => {
    const told = {
      documents: [document(one), document(two)],
      had: [one],
      dropped: [{ ...one, upTo: three }],
    };
    expect(chain({ ...told, all: [two, three] })).toBe('catch-up, since 1001, 1002 1003');
    expect(chain({ ...told, all: [four] })).toBe('broken, since 1001, ends missing 1001–1002–1004');
  });
});

describe('answers that can be read in part', () => {
  const all = days(1, 3);

  test('a list with entries that cannot be read joins nobody', () => {
    expect(chain({ all, had: days(1, 2), flaws: { id: 1 } })).toBe(
      'broken, since 1002, ends unclear 1002–1003',
    );
    expect(chain({ all, had: all, flaws: { id: 1 } })).toBe('broken, since 1003, ends unclear 1003–');
  });
  test('links still do', () => {
    const documents = all.map((one, at) => document(one, at > 0 ? { previousId: String(1000 + at) } : {}));
    expect(chain({ all, documents, had: days(1, 2), flaws: { id: 1 } })).toBe(
      'catch-up, since 1002, 1003, ends unclear 1003–',
    );
  });
  test('one without a day has no place, unless its document has the day', () => {
    const undated = summary(2, { createdOn: NO_DAY });
    const listed = [summary(1), undated, summary(3)];
    const told = { all: listed, had: [summary(1)], documents: [document(summary(1)), document(summary(3))] };
    expect(chain(told)).toBe('broken, since 1001, ends unclear 1001–1003');
    const dated = { ...told, documents: days(1, 3).map((one) => document(one)) };
    expect(chain(dated)).toBe('catch-up, since 1001, 1002 1003');
  });
  test('a version whose list of files can be read in part is neither had nor jumped over', () => {
    const documents = all.map((one) => ({
      ...document(one),
      ...(one.id === '1002' && { flaws: { fileName: 1 } }),
    }));
    expect(chain({ all, documents, had: [summary(1)] })).toBe('broken, since 1001, ends unclear 1001–1003');
    const nameless = documents.map((one) => (one.id === '1002' ? { ...one, downloads: [] } : one));
    expect(chain({ all, documents: nameless, had: [summary(1)] })).toBe(
      'broken, since 1001, ends unclear 1001–1003',
    );
  });
});
