import { expect, test } from 'vitest';
import type { Level } from '../../../utils/watch/level.ts';
import {
  change,
  current,
  NOTHING_KNOWN,
  notice,
  sweep,
  taken,
  unattended,
  unseen,
  untold,
  type Watched,
  wantedOf,
} from '../../../utils/watch/news.ts';
import { pack, version } from './sample.ts';

const at = (now: number, level: Level = 'notify') => ({ levelOf: () => level, now });

const learned = (...packages: readonly ReturnType<typeof pack>[]): Watched =>
  notice(NOTHING_KNOWN, packages, at(0, 'off'));

const ids = ({ news }: Watched) =>
  news.map(({ packageId, versions }) => [packageId, versions.map(({ id }) => id)]);

test('what was listed once is no news, and neither is the same list again', () => {
  const known = learned(pack('1', [3, 2]), pack('2', [7]));
  expect(known.news).toEqual([]);
  expect(notice(known, [pack('1', [3, 2]), pack('2', [7])], at(1)).news).toEqual([]);
});

test('several versions of one package at once are one item, the newest first', () => {
  const next = notice(
    learned(pack('1', [2]), pack('2', [7])),
    [pack('1', [5, 3, 4, 2]), pack('2', [7])],
    at(9),
  );
  expect(ids(next)).toEqual([['1', ['5', '4', '3']]]);
  expect(next.news[0]).toMatchObject({ at: 9, isNewPackage: false, isTold: false, isSeen: false });
  expect(next.news[0]?.versions[0]).toEqual({ id: '5', createdOn: '2026-01-06', supplyType: 'Full' });
});

test('a package that was not there is new, one without versions only when its first comes', () => {
  const empty = notice(learned(pack('1', [2])), [pack('1', [2]), pack('2', [])], at(1));
  expect(empty.news).toEqual([]);
  const next = notice(empty, [pack('1', [2]), pack('2', [8])], at(2));
  expect(next.news).toMatchObject([{ packageId: '2', isNewPackage: true }]);
});

test('where nothing is wanted it is learned in silence', () => {
  const next = notice(learned(pack('1', [2])), [pack('1', [3, 2])], at(1, 'off'));
  expect(next.news).toEqual([]);
  expect(notice(next, [pack('1', [3, 2])], at(2)).news).toEqual([]);
});

test('what has vanished is no news, nor when it comes back', () => {
  const gone = notice(learned(pack('1', [3, 2])), [pack('1', [3])], at(1));
  expect(gone.news).toEqual([]);
  expect(notice(gone, [], at(2)).news).toEqual([]);
  expect(notice(notice(gone, [], at(2)), [pack('1', [3, 2])], at(3)).news).toEqual([]);
});

test('news of a version that vanishes goes; had nobody heard of it, it is news when it comes back', () => {
  const news = notice(learned(pack('1', [2])), [pack('1', [3, 2])], at(1));
  const told = change(news, ['1'], (item) => ({ ...item, isTold: true }));
  for (const [before, again] of [
    [news, [['1', ['3']]]],
    [told, []],
  ] as const) {
    const gone = notice(before, [pack('1', [2])], at(2));
    expect(gone.news).toEqual([]);
    expect(ids(notice(gone, [pack('1', [3, 2])], at(3)))).toEqual(again);
  }
});

test('another version while the first waits is the same item, to be told again', () => {
  const first = change(notice(learned(pack('1', [2])), [pack('1', [3, 2])], at(1)), ['1'], (item) => ({
    ...item,
    isTold: true,
    isSeen: true,
  }));
  const next = notice(first, [pack('1', [4, 3, 2])], at(2));
  expect(ids(next)).toEqual([['1', ['4', '3']]]);
  expect(untold(next)).toHaveLength(1);
  const dismissed = change(first, ['1'], (item) => ({ ...item, dismissedAt: 1 }));
  expect(ids(notice(dismissed, [pack('1', [4, 3, 2])], at(2)))).toEqual([['1', ['4']]]);
});

test('each level is for something: the badge, the digest, the grab', () => {
  const levels: Record<string, Level> = { 1: 'badge', 2: 'notify', 3: 'grab', 4: 'off' };
  const packages = (...versions: number[]) => Object.keys(levels).map((id) => pack(id, versions));
  const next = notice(learned(...packages(1)), packages(2, 1), {
    levelOf: (id) => levels[id] ?? 'off',
    now: 5,
  });
  expect(unseen(next).map(({ packageId }) => packageId)).toEqual(['1', '2', '3']);
  expect(untold(next).map(({ packageId }) => packageId)).toEqual(['2']);
  expect(unattended(next).map(({ packageId }) => packageId)).toEqual(['3']);
});

test('dismissed it is out of sight, and after a while out of mind', () => {
  const news = notice(learned(pack('1', [2])), [pack('1', [3, 2])], at(1));
  const dismissed = change(news, ['1'], (item) => ({ ...item, dismissedAt: 100 }));
  expect([current(dismissed), untold(dismissed), unseen(dismissed)]).toEqual([[], [], []]);
  expect(sweep(dismissed, 100).news).toHaveLength(1);
  expect(sweep(dismissed, 101).news).toHaveLength(0);
});

test('to be up to date: the newest full supply, or every change since the last one that stands for itself', () => {
  const item = (...versions: [number, string][]) => ({
    versions: versions.map(([id, supply]) => version(id, supply)),
  });
  const wanted = (...versions: [number, string][]) => wantedOf(item(...versions)).map(({ id }) => id);
  expect(wanted([3, 'Full'], [2, 'Full'])).toEqual(['3']);
  expect(wanted([3, 'COU'], [2, 'Change Only Update'], [1, 'COU'])).toEqual(['1', '2', '3']);
  expect(wanted([4, 'COU'], [3, 'COU'], [2, 'FULL'], [1, 'COU'])).toEqual(['2', '3', '4']);
  expect(wanted([2, 'Something new'], [1, 'COU'])).toEqual(['2']);
});

test('what is on its way is news no more: with the newest full one the older ones, of changes each by itself', () => {
  const full = notice(learned(pack('1', [1])), [pack('1', [3, 2, 1])], at(1));
  expect(ids(taken(full, [{ packageId: '1', versionId: '3' }]))).toEqual([]);
  expect(ids(taken(full, [{ packageId: '1', versionId: '2' }]))).toEqual([['1', ['3']]]);
  const changes = notice(learned(pack('1', [1], 'COU')), [pack('1', [3, 2, 1], 'COU')], at(1));
  expect(ids(taken(changes, [{ packageId: '1', versionId: '3' }]))).toEqual([['1', ['2']]]);
  expect(
    ids(
      taken(
        changes,
        ['2', '3'].map((versionId) => ({ packageId: '1', versionId })),
      ),
    ),
  ).toEqual([]);
  expect(ids(taken(changes, [{ packageId: '2', versionId: '3' }]))).toEqual([['1', ['3', '2']]]);
});

test('what was listed daily for years does not grow without end', () => {
  let watched = learned(pack('1', [0]));
  for (let day = 1; day < 1500; day += 1) {
    const year = Array.from({ length: 365 }, (_, back) => day - back).filter((id) => id >= 0);
    watched = notice(watched, [pack('1', year)], at(day, 'badge'));
  }
  expect(watched.known['1']?.length).toBeLessThan(800);
});
