// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAsk } from '../../../scripts/live-check/ask.ts';
import { check, report } from '../../../scripts/live-check/check.ts';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';

let hub: DataHub;

beforeAll(async () => {
  hub = await startDataHub();
});
afterAll(() => hub?.close());

const ask = () => createAsk({ host: '127.0.0.1', port: hub.apiPort, ca: hub.pem });

test('against a hub that behaves as the real one was seen to, everything is as expected', async () => {
  const findings = await check(ask(), hub.keys.department);
  expect(findings.filter(({ asExpected }) => !asExpected)).toEqual([]);
  expect(findings.length).toBeGreaterThan(25);
  const printed = report(findings);
  expect(printed).toContain('host of premium files: omseprd1stdstordownload.blob.core.windows.net');
  expect(printed).toContain('life of a link: 60 minutes');
});

test('what it prints holds neither the key nor a signature', async () => {
  const printed = report(await check(ask(), hub.keys.department));
  expect(printed).not.toContain(hub.keys.department);
  expect(printed).not.toMatch(/sig=/);
});

test('a difference is marked', async () => {
  const trouble = hub.faults.add({
    on: 'api',
    path: '/downloads?',
    fault: { kind: 'redirect', to: 'https://files.example.org/f?se=2026-11-23T12:00:00Z' },
  });
  const findings = await check(ask(), hub.keys.department);
  trouble.remove();
  expect(findings.filter(({ asExpected }) => !asExpected).map(({ question }) => question)).toContain(
    'classic: host of premium files',
  );
  expect(report(findings)).toMatch(/^! classic: host of premium files: files\.example\.org$/m);
});

test('wrong shapes are told, not swallowed', async () => {
  const trouble = hub.faults.add({ on: 'api', path: /\/dataPackages$/, fault: { kind: 'landing' } });
  const findings = await check(ask(), hub.keys.department);
  trouble.remove();
  expect(findings.find(({ question }) => question.endsWith('shape'))).toMatchObject({ asExpected: false });
});
