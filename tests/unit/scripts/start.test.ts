import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personArguments } from '../../../scripts/start/live.ts';

let extension: string;

beforeAll(() => {
  extension = mkdtempSync(join(tmpdir(), 'trig-live-'));
  writeFileSync(join(extension, 'manifest.json'), '{}');
});
afterAll(() => rmSync(extension, { recursive: true }));

test('with --live nothing drives the browser, and nothing in it is switched off', () => {
  const given = { profile: '/tmp/profile', extension, isRoot: false };
  expect(personArguments('chromium', given)).toEqual([
    '--user-data-dir=/tmp/profile',
    `--load-extension=${extension}`,
    expect.stringMatching(/^chrome-extension:\/\/[a-p]{32}\/options\.html$/),
  ]);
  expect(personArguments('firefox', given)).toEqual([
    '--profile',
    '/tmp/profile',
    '--no-remote',
    'about:debugging#/runtime/this-firefox',
  ]);
});
