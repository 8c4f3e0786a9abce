import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { searchProfile } from '../../e2e/drive/profile-search.ts';
import { levelLog, levelTable, mozLz4, snap, snappyStream, sqlite } from './packed.ts';

const CANARY = 'CANARY-0123456789';
const noise = Buffer.from('something else, and then ');
const wide = Buffer.from(CANARY, 'utf16le');

let profile: string;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'trig-profile-'));
});
afterEach(() => rmSync(profile, { recursive: true }));

const plant = (name: string, ...parts: readonly Buffer[]) =>
  writeFileSync(join(profile, name), Buffer.concat(parts));

describe('searchProfile', () => {
  it.each([
    ['as it is', 'file', noise, Buffer.from(CANARY), 'plain', 'utf-8'],
    ['in UTF-16', 'Session_1', noise, wide, 'plain', 'utf-16le'],
    ['in big-endian UTF-16', '000004.log', noise, Buffer.from(wide).swap16(), 'plain', 'utf-16be'],
    [
      'in a Snappy block of a LevelDB table',
      '000005.ldb',
      levelTable(CANARY),
      noise.subarray(0, 0),
      'leveldb table',
      'utf-8',
    ],
    ['across two blocks of a LevelDB log', '000003.log', levelLog(CANARY), noise, 'leveldb log', 'utf-8'],
    [
      'in a value that Blink compressed',
      'blink',
      noise,
      Buffer.concat([Buffer.from([0xff, 0x11, 0x02]), snap(CANARY)]),
      'blink',
      'utf-8',
    ],
    ['in an SQLite row', 'a.sqlite', sqlite(Buffer.from(CANARY)), noise, 'sqlite', 'utf-8'],
    ['in a Snappy value of an SQLite row', 'b.sqlite', sqlite(snap(CANARY)), noise, 'sqlite', 'utf-8'],
    ['in a Snappy stream', '1', noise, snappyStream(CANARY), 'snappy stream', 'utf-8'],
    ['in Firefox’s LZ4', 'recovery.jsonlz4', mozLz4(CANARY), noise.subarray(0, 0), 'lz4', 'utf-8'],
    ['in gzip, anywhere in a file', 'entry', noise, gzipSync(CANARY.repeat(3)), 'gzip', 'utf-8'],
  ])('finds a text %s', async (_where, name, first, second, form, encoding) => {
    plant(name, first, second);
    expect(await searchProfile(profile, CANARY)).toContainEqual({ file: name, form, encoding });
  });

  it('does not see the packed ones by looking at the bytes, or they would prove nothing', () => {
    const packed = [
      levelTable(CANARY),
      levelLog(CANARY),
      snap(CANARY),
      snappyStream(CANARY),
      mozLz4(CANARY),
      gzipSync(CANARY),
    ];
    expect(packed.map((bytes) => bytes.includes(CANARY))).toEqual(packed.map(() => false));
  });

  it('looks into sub-folders, and finds nothing where nothing is', async () => {
    mkdirSync(join(profile, 'Default', 'Sessions'), { recursive: true });
    plant('Default/Sessions/Tabs_1', noise);
    plant('a.sqlite', sqlite(snap('OTHER-0123456789A')));
    expect(await searchProfile(profile, CANARY)).toEqual([]);
    plant('Default/Sessions/Session_1', wide);
    expect(await searchProfile(profile, CANARY)).toEqual([
      { file: join('Default', 'Sessions', 'Session_1'), form: 'plain', encoding: 'utf-16le' },
    ]);
  });
});
