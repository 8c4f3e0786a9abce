import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../data-hub/hub.ts';
import { ageShelf } from './age-shelf.ts';
import { addRoads, ROADS } from './fixture.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

const ANSWERS: readonly (readonly [what: string, fault: Fault, kind: string])[] = [
  ['401', { kind: 'status', status: 401 }, 'key-refused'],
  ['403', { kind: 'status', status: 403 }, 'not-in-plan'],
  ['404', { kind: 'status', status: 404 }, 'not-found'],
  ['429', { kind: 'status', status: 429 }, 'rate-limited'],
  ['500', { kind: 'status', status: 500 }, 'service-down'],
  ['503', { kind: 'status', status: 503 }, 'service-down'],
  ['a web page', { kind: 'html' }, 'unreadable'],
  ['the landing page', { kind: 'landing' }, 'unreadable'],
  ['cut JSON', { kind: 'truncated-json' }, 'unreadable'],
  ['a refused connection', { kind: 'refuse' }, 'unreachable'],
  ['a redirect', { kind: 'redirect', to: 'https://files.example.org/list.json' }, 'unexpected-status'],
];

const SAMPLE = new Set(['401', '404', 'a web page']);

describe.each(BROWSERS)('bad answers in the popup in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    addRoads(stage.hub);
  });
  afterAll(() => stage?.close());
  beforeEach(() => stage.reset());

  const answers = ANSWERS.filter(([what]) => name === 'chromium' || SAMPLE.has(what));
  const list = /\/dataPackages$/;
  const document = new RegExp(`/versions/${ROADS.versionId}$`);

  test.each(answers)('%s for the list: said, and the list known before stays', async (_, fault, kind) => {
    await stage.useKey();
    stage.hub.faults.add({ on: 'api', path: list, fault });
    await ageShelf(stage.driver);
    const popup = await stage.openPopup();
    expect((await popup.notice(kind)).length).toBeGreaterThan(20);
    expect((await popup.rows()).length).toBeGreaterThan(3);
    await popup.close();
  });

  test.each(answers)('%s for a version: said, with a way on', async (_, fault, kind) => {
    await stage.useKey();
    const trouble = stage.hub.faults.add({ on: 'api', path: document, fault });
    const popup = await stage.openPopup();
    await popup.enter(ROADS.packageId);
    await popup.enter(ROADS.versionId);
    expect((await popup.notice(kind)).length).toBeGreaterThan(20);
    expect(await popup.page.$$('[data-test=notice] button')).not.toHaveLength(0);
    trouble.remove();
    await popup.close();
  });
});

describe('a server that never answers, in Chromium', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage('chromium');
    addRoads(stage.hub);
  });
  afterAll(() => stage?.close());

  test('is given up after 20 seconds and said to be slow', async () => {
    await stage.useKey();
    stage.hub.faults.add({ on: 'api', path: /\/versions\/\d+$/, fault: { kind: 'hang' } });
    const popup = await stage.openPopup();
    await popup.enter(ROADS.packageId);
    await popup.enter(ROADS.versionId);
    expect(await popup.notice('timed-out')).toContain('20');
    await popup.close();
  });
});
