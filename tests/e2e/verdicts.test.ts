import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../data-hub/hub.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

/** What OS may answer to a pasted key, and the verdict a person reads. */
const ANSWERS: readonly (readonly [
  what: string,
  fault: Fault,
  kind: string,
  words: RegExp,
  kept: boolean,
])[] = [
  ['401', { kind: 'status', status: 401 }, 'key-refused', /does not know|doesn.t know/i, false],
  ['403', { kind: 'status', status: 403 }, 'not-in-plan', /OS Downloads API/, true],
  ['429', { kind: 'status', status: 429 }, 'rate-limited', /limit|minute/i, true],
  ['500', { kind: 'status', status: 500 }, 'service-down', /500/, true],
  ['503', { kind: 'status', status: 503 }, 'service-down', /503/, true],
  ['a web page', { kind: 'html' }, 'unreadable', /./, true],
  ['the landing page', { kind: 'landing' }, 'unreadable', /./, true],
  ['cut JSON', { kind: 'truncated-json' }, 'unreadable', /./, true],
  ['another shape', { kind: 'wrong-shape' }, 'unreadable', /./, true],
  ['a refused connection', { kind: 'refuse' }, 'unreachable', /reach/i, true],
];

/** Firefox takes the same code through another network stack: a sample of each kind. */
const SAMPLE = new Set(['401', '403', 'a web page', 'a refused connection']);

describe.each(BROWSERS)('the verdict on a key in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
  });
  afterAll(() => stage?.close());
  beforeEach(() => stage.reset());

  const answers = ANSWERS.filter(([what]) => name === 'chromium' || SAMPLE.has(what));

  test.each(answers)('%s', async (_, fault, kind, words, kept) => {
    stage.hub.faults.add({ on: 'api', path: '/dataPackages', fault });
    const options = await stage.openOptions();
    await options.giveKey(stage.hub.keys.department);
    expect(await options.verdict(kind)).toMatch(words);
    const stored = await stage.driver.evaluate(() => chrome.storage.local.get(null));
    expect(Object.keys(stored).some((item) => item.startsWith('vault:'))).toBe(kept);
    await options.page.close();
  });

  test('spaces around a key do not matter, and only its last four characters are shown', async () => {
    const options = await stage.openOptions();
    await options.giveKey(`\t ${stage.hub.keys.department}  `);
    expect(await options.verdict('works')).toMatch(/\d+ data packages/);
    const text = await options.text();
    expect(text).toContain('•••• 1a2b');
    expect(text).not.toContain(stage.hub.keys.department);
    await expect.poll(() => options.page.$('[data-test=key]')).toBeNull();
    await options.page.close();
  });

  test('what cannot be a key is not sent', async () => {
    const options = await stage.openOptions();
    await options.giveKey('oops');
    await options.verdict('not-a-key');
    expect(stage.hub.log.api()).toEqual([]);
    await options.page.close();
  });

  test('an account without packages is told kindly', async () => {
    const options = await stage.openOptions();
    await options.giveKey(stage.hub.keys.empty);
    expect(await options.verdict('works')).toMatch(/no data packages/i);
    await options.page.close();
  });

  test('test again, replace and remove', async () => {
    const { hub } = stage;
    const options = await stage.openOptions();
    const down = hub.faults.add({ on: 'api', fault: { kind: 'status', status: 503 } });
    await options.giveKey(hub.keys.department);
    await options.verdict('service-down');
    down.remove();
    await options.click('test-key');
    await options.verdict('works');

    await options.click('replace-key');
    await options.giveKey('WRONG-KEY-FOR-ALL-I-KNOW');
    await options.verdict('key-refused');
    expect(await options.text()).toContain('•••• 1a2b');
    await options.giveKey(hub.keys.large);
    await expect.poll(() => options.text()).toContain('•••• 3c4d');
    // There again once the form is gone.
    await options.page.waitForSelector('[data-test=replace-key]');

    await options.click('remove-key');
    await options.click('confirm-remove');
    await options.page.waitForSelector('[data-test=key]');
    const stored = await stage.driver.evaluate(() => chrome.storage.local.get(null));
    expect(JSON.stringify(stored)).not.toContain('PRACTICE');
    await options.page.close();
  });
});
