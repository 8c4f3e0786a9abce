import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Aria2Process, aria2For } from './drive/aria2.ts';
import { addRoads, ROADS, ROADS_FOLDER } from './fixture.ts';
import { type QueueProbe, queueProbe } from './queue-probe.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

/** A real aria2 for each way of starting it that doesn't suit Trig. */
const UNSUITABLE = [
  ['without a secret', 'aria2-open', { isOpen: true }, ['Anyone can command this aria2', '--rpc-secret=']],
  [
    'with --max-download-result=0',
    'aria2-forgets',
    { options: ['--max-download-result=0'] },
    ['--max-download-result=1000'],
  ],
  ['in a relative folder', 'aria2-folder', { options: ['--dir=gis'] }, ['full path', '--dir']],
  ['in ~/gis', 'aria2-folder', { options: ['--dir=~/gis'] }, ['full path', 'doesn’t know ~']],
] as const;

describe.each(BROWSERS)('aria2 is set up in %s', (name) => {
  let stage: Stage;
  let queue: QueueProbe;
  const running: Aria2Process[] = [];

  beforeAll(async () => {
    stage = await setStage(name);
    // Chromium asks for the permission where no driver can press: from here on it has been given once.
    if (name === 'chromium') await stage.driver.restart();
    queue = queueProbe(stage.driver);
    addRoads(stage.hub);
    await stage.useKey();
    const options = await stage.openOptions();
    await options.click('use-aria2');
    await options.page.waitForSelector('[data-test=aria2-address]');
    await options.page.close();
    await stage.command('saveAria2', { takesNew: true });
  });
  afterAll(async () => {
    await stage?.close();
    for (const aria2 of running) await aria2.close();
  });

  const start = async (how: Parameters<typeof aria2For>[1]): Promise<Aria2Process> => {
    const aria2 = await aria2For(stage.hub, how);
    running.push(aria2);
    await aria2.start();
    return aria2;
  };

  test.each(UNSUITABLE)('started %s: told in words, and not used', async (_, kind, how, words) => {
    const aria2 = await start(how);
    const options = await stage.openOptions();
    await options.tryAria2(aria2.address, how && 'isOpen' in how ? '' : aria2.token);
    const said = await options.aria2Verdict(kind);
    for (const word of words) expect(said).toContain(word);
    await options.page.close();

    stage.hub.log.clear();
    await stage.command('grab', ROADS);
    await expect.poll(async () => (await queue.aria2Hold())?.why, { timeout: 20_000 }).toBe(kind);
    expect(stage.hub.log.storage()).toEqual([]);
    expect((await queue.counts()).done).toBe(0);
    await stage.command('cancel', { which: { of: 'all' } });
    await aria2.stop('SIGKILL');
  });

  test('started by its own command: the file arrives where it should, whatever its other options say', async () => {
    const options = await stage.openOptions();
    const command = await options.textOf('aria2-command');
    expect(command).toMatch(/^aria2c --enable-rpc --rpc-secret=[0-9a-f]{32}$/);
    const aria2 = await start({
      isOpen: true,
      options: [
        ...command.split(' ').slice(2),
        // With one of these alone, aria2 fetches nothing.
        '--dry-run=true',
        '--hash-check-only=true',
        '--conditional-get=true',
      ],
    });
    await options.tryAria2(aria2.address, command.replace(/^.*=/, ''));
    expect(await options.aria2Verdict('works')).toContain(aria2.folder);
    await options.page.close();
    await stage.command('grab', ROADS);
    await expect.poll(async () => (await queue.counts()).done, { timeout: 30_000 }).toBe(1);
    const path = join(aria2.folder, ROADS_FOLDER, ROADS.fileName);
    expect(existsSync(path)).toBe(true);
    const { md5 } = stage.hub.expected(ROADS.packageId, ROADS.versionId, ROADS.fileName);
    expect(
      createHash('md5')
        .update(await readFile(path))
        .digest('hex'),
    ).toBe(md5);
  });
});
