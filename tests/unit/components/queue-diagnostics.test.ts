import './setup.ts';
import { expect, test } from 'vitest';
import { diagnostics } from '../../../components/queue/diagnostics.ts';
import { gatherFacts } from '../../../components/queue/gather-facts.ts';
import type { Failure } from '../../../utils/failure.ts';
import { NOBODY } from '../../../utils/grabs/grab.ts';
import { fakeDesk, type Scene } from '../../gallery/fake-desk.ts';
import { grab } from '../../gallery/queue-samples.ts';
import { NOW } from '../../gallery/samples.ts';

const SECRET = 'secret-of-a-council';
const failed = (failure: Failure) => ({ kind: 'failed', at: NOW, failure }) as const;

const text = async (scene: Scene) => diagnostics(await gatherFacts(fakeDesk(scene)));

test('says versions, states, pace, hold and the last errors', async () => {
  const said = await text({
    grabs: [
      grab('a.zip', failed({ kind: 'wrong-size', expected: 10, actual: 9 }), { tries: 3 }),
      grab('b.zip', { kind: 'waiting', at: NOW, until: NOW + 1, why: { kind: 'service-down', status: 503 } }),
      grab('c.zip', failed({ kind: 'browser-error', reason: 'FILE_VIRUS_INFECTED' })),
    ],
    hold: { why: 'offline', at: NOW - 12_000, told: false },
    aria2Hold: { why: 'aria2-refused', at: NOW - 5000, told: true },
    pace: {
      downUntil: NOW + 30_000,
      keys: {
        c1: { used: 45, limit: 45, refusedAt: 50, refusals: 6, opensAt: NOW + 5000, why: 'full' },
        [NOBODY]: { used: 3, refusals: 0 },
        gone: { used: 1, refusals: 0 },
      },
    },
  });
  expect(said).toContain('0.2.0, Firefox 152.0');
  expect(said).toContain('failed 2');
  expect(said).toContain('wrong-size 9 of 10');
  expect(said).toContain('try 3');
  expect(said).toContain('service-down 503');
  expect(said).toContain('FILE_VIRUS_INFECTED');
  expect(said).toContain('hold offline for 12 s');
  expect(said).toContain('aria2 has 0, hold aria2-refused for 5 s');
  expect(said).toContain('OS in trouble for 30 s more');
  expect(said).toContain('rates 3');
  expect(said).toContain('  key 1, used 45 of 45, refused at 50, refusals 6, closed for 5 s (full)');
  expect(said).toContain('  open-data, used 3 of no limit, refused at nothing, refusals 0, open');
  expect(said).toContain('  unknown, used 1 of no limit');
  expect(said).toContain('tries of unfinished grabs 0: 1');
});

test('holds no name, no place, no link, no id, no key', async () => {
  const about = {
    packageName: SECRET,
    packageId: SECRET,
    versionId: SECRET,
    credentialId: SECRET,
    path: `/home/gis/${SECRET}`,
    md5: SECRET,
  };
  const reasons = [
    `https://x.example/${SECRET}`,
    `/home/gis/${SECRET}`,
    `C:\\${SECRET}`,
    `${'x'.repeat(90)}${SECRET}`,
  ];
  const said = await text({
    grabs: [
      grab(SECRET, failed({ kind: 'host-refused', host: SECRET }), about),
      grab(SECRET, { kind: 'asking', at: NOW, host: SECRET, told: true }, about),
      grab(SECRET, { kind: 'done', at: NOW, path: SECRET, size: 1, downloadId: 1, session: SECRET }, about),
      ...reasons.map((reason) => grab(SECRET, failed({ kind: 'browser-error', reason }), about)),
    ],
  });
  expect(said).not.toContain(SECRET);
  expect(said).not.toContain('://');
  expect(said).toContain('host-refused');
});
