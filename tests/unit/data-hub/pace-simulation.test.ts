import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import { type Account, HOUR, MINUTE, SECOND, type Story, simulate } from './pace-world.ts';

// A hundred thousand calls take their time where others work too.
vi.setConfig({ testTimeout: 120_000 });

const always =
  (limit: number): Account['allows'] =>
  () =>
    limit;

/** In every other such while somebody else uses half of it. */
const shared =
  (limit: number, length: number): Account['allows'] =>
  (at) =>
    Math.floor(at / length) % 2 === 0 ? limit : limit / 2;

const COUNTS = ['sliding', 'by the clock'] as const;
const FILES = [40, 400, 2_000, 10_000] as const;

interface Row {
  readonly name: string;
  readonly allows: Account['allows'];
  /** 429s that 10,000 files may cost. */
  readonly mayBeRefused: number;
  /** How much longer than the ideal they may take, beyond the minute that the first 429 may cost. */
  readonly within: number;
}

/** A batch of 10,000 meets that many changes in an account that is shared, each of which costs up to eight 429s. */
const CHANGES = { halfHours: 5, fiveMinutes: 3 };

const ROWS: readonly Row[] = [
  { name: '50 a minute', allows: always(50), mayBeRefused: 12, within: 1.15 },
  { name: '230 a minute', allows: always(230), mayBeRefused: 12, within: 1.15 },
  { name: '600 a minute', allows: always(600), mayBeRefused: 12, within: 1.1 },
  { name: 'no limit', allows: always(Number.POSITIVE_INFINITY), mayBeRefused: 0, within: 1 },
  {
    name: '50, half of it in every other half hour',
    allows: shared(50, 30 * MINUTE),
    mayBeRefused: 8 * (CHANGES.halfHours + 1),
    within: 1.25,
  },
  {
    name: '600, half of it in every other five minutes',
    allows: shared(600, 5 * MINUTE),
    mayBeRefused: 8 * (CHANGES.fiveMinutes + 1),
    within: 1.45,
  },
];

const lines: string[] = [];

test.each(ROWS.flatMap((row) => COUNTS.map((counts) => ({ ...row, counts }))))(
  '$name, counted $counts: refusals are few and little time is lost',
  ({ name, allows, mayBeRefused, within, counts }) => {
    const demand = { account: { allows, counts }, files: 10_000, phase: 40 * SECOND };
    const [trig, ideal] = [simulate(demand), simulate({ ...demand, knowsAll: true })];
    lines.push(line(`${name}, ${counts}`, trig, ideal));
    expect(trig.refusedAt.length).toBeLessThanOrEqual(mayBeRefused);
    if (mayBeRefused === 0) return expect(trig.carriedAt).toEqual(ideal.carriedAt);
    for (const files of FILES) {
      const least = tookFor(ideal, files);
      expect(tookFor(trig, files), `${files} files`).toBeLessThanOrEqual(least * within + MINUTE + SECOND);
    }
  },
);

test('a live account: 2,000 files take at most 1.1 times as long as its limit allows', () => {
  const demand = { account: { allows: always(600), counts: 'sliding' }, files: 2_000 } as const;
  const [trig, ideal] = [simulate(demand), simulate({ ...demand, knowsAll: true })];
  expect(tookFor(trig, 2_000) / tookFor(ideal, 2_000)).toBeLessThanOrEqual(1.1);
});

test.each(COUNTS)('50 a minute, counted %s, whenever it begins: few 429s, and soon none', (counts) => {
  for (let phase = 0; phase < MINUTE; phase += 5 * SECOND) {
    const account = { allows: always(50), counts };
    const { refusedAt } = simulate({ account, files: 10_000, within: HOUR, phase });
    const between = (from: number, to: number) =>
      refusedAt.filter((at) => at >= from * MINUTE && at < to * MINUTE).length;
    expect(between(0, 10), `first ten minutes, begun at ${phase}`).toBeLessThanOrEqual(12);
    expect(between(10, 20), `second ten minutes, begun at ${phase}`).toBe(0);
    expect(between(20, 60), `the rest of the hour, begun at ${phase}`).toBeLessThanOrEqual(2);
  }
});

test('what OS leaves is used when it is next to nothing, and found again when it is more', () => {
  const allows = (at: number) => (at < 10 * MINUTE ? 6 : 600);
  const demand = { account: { allows, counts: 'sliding' }, files: 2_000 } as const;
  const { refusedAt, carriedAt } = simulate(demand);
  expect(refusedAt.length).toBeLessThanOrEqual(20);
  expect(carriedAt.length).toBe(2_000);
  expect(tookFor({ carriedAt }, 2_000)).toBeLessThan(40 * MINUTE);
});

test('a background that starts anew every minute has learned as much', () => {
  const account = { allows: shared(100, 30 * MINUTE), counts: 'sliding' } as const;
  const demand = { account, files: 10_000, within: HOUR };
  expect(simulate({ ...demand, restartEvery: MINUTE })).toEqual(simulate(demand));
});

const tookFor = ({ carriedAt }: Pick<Story, 'carriedAt'>, files: number): number =>
  carriedAt[files - 1] ?? Number.POSITIVE_INFINITY;

function line(name: string, trig: Story, ideal: Story): string {
  const times = FILES.map((files) => {
    const [took, least] = [tookFor(trig, files), tookFor(ideal, files)];
    return `${seconds(took)} (${seconds(least)})`;
  });
  const lost = Math.round((tookFor(trig, 10_000) / tookFor(ideal, 10_000) - 1) * 100);
  return `| ${[name, trig.refusedAt.length, ...times, `${lost} %`].join(' | ')} |`;
}

const seconds = (milliseconds: number): string =>
  `${Math.round(milliseconds / SECOND).toLocaleString('en-GB')} s`;

const PAGE = 'docs/decisions/0034-rate-limit-by-evidence.md';
const TABLE = /(?<=<!-- table -->\n)[\s\S]*(?=<!-- end of table -->)/;

/** `TRIG_WRITE=1` writes the figures of this run into the decision page. */
afterAll(() => {
  if (process.env.TRIG_WRITE === undefined) return;
  const heads = [
    'account',
    '429s',
    ...FILES.map((files) => `${files.toLocaleString('en-GB')} files`),
    'lost',
  ];
  const table = [`| ${heads.join(' | ')} |`, `|${'---|'.repeat(heads.length)}`, ...lines, ''].join('\n');
  writeFileSync(PAGE, readFileSync(PAGE, 'utf8').replace(TABLE, table));
});
