import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../../../e2e/drive/wait.ts';
import { allEnded, allRight, must, says } from '../expect.ts';
import type { Row } from '../row.ts';
import type { Scene } from '../scene.ts';
import { signedLink } from '../signed-link.ts';

/** What is one file's trouble, one package's or one moment's holds nothing else. */
async function nothingHeld(scene: Scene): Promise<void> {
  const held = (await scene.seen()).lines.filter(({ kind }) => kind !== 'pace' && kind !== 'asking');
  must(held.length === 0, `Everything was held: “${held[0]?.words}”`);
}

async function buttonsOf(scene: Scene, fileName: string): Promise<readonly string[]> {
  return (await scene.seen()).rows[fileName]?.at(-1)?.buttons ?? [];
}

/** OS sends the file to that host, with a link that is right. */
async function leadTo(scene: Scene, host: string, fileName: string): Promise<void> {
  const link = new URL(await signedLink(scene.stage.hub, scene.batch.version, fileName));
  const to = `https://${host}${link.pathname}${link.search}`;
  scene.stage.hub.faults.add({
    on: 'api',
    path: scene.batch.version.versionId,
    fileName,
    fault: { kind: 'redirect', to },
  });
}

const requestsFor = ({ stage }: Scene, fileName: string): number =>
  stage.hub.log.storage().filter(({ path }) => path.endsWith(`/${fileName}`)).length;

const isForLink = ({ query }: { readonly query: Readonly<Record<string, string>> }): boolean =>
  query.fileName !== undefined;

const MEGABYTE = 1_000_000;

/** Several minutes of a loop would show in it. */
const FEW_TRIES = 3;

export const ONE_FILE: readonly Row[] = [
  {
    fault: 'One bad target of twenty: a folder with something in it has the file’s name',
    files: { count: 20, size: 20_000 },
    async play(scene) {
      const { batch, driver, grabs, victim } = scene;
      const inTheWay = join(driver.downloads, batch.folder, victim);
      await mkdir(inTheWay, { recursive: true });
      await writeFile(join(inTheWay, 'kept.txt'), 'not a download');
      await scene.press();
      await scene.done(batch.names.length - 1);
      says(await scene.read(victim, 'failed'), /folder|written|saved/i);
      says((await buttonsOf(scene, victim)).join(), /Retry|Try again/);
      await nothingHeld(scene);
      await rm(inTheWay, { recursive: true });
      await grabs.ofFile(victim, 'row-retry');
      await scene.done();
      await allRight(scene);
    },
  },
  {
    fault: 'A file larger than what is free, and nineteen small ones; room is made',
    disk: 32 * MEGABYTE,
    files: { count: 20, size: 20_000, firstSize: 14 * MEGABYTE },
    async play(scene) {
      const { batch, driver, grabs, victim } = scene;
      const filler = join(driver.downloads, 'filler');
      await writeFile(filler, Buffer.alloc(24 * MEGABYTE));
      await scene.press();
      await scene.done(batch.names.length - 1);
      // Firefox says of a full disk only that the file failed (measured).
      const words = scene.browser === 'firefox' ? /couldn’t be written/ : /needs.*14.*disk/i;
      says(await scene.read(victim, 'waiting'), words);
      await nothingHeld(scene);
      const tries = requestsFor(scene, victim);
      must(tries <= FEW_TRIES, `Storage was asked ${tries} times for the file that does not fit.`);
      await rm(filler);
      await grabs.ofFile(victim, 'row-retry');
      await scene.done();
      await allRight(scene);
    },
  },
  {
    fault: 'Two keys, and the same files at the same paths while the first still run',
    files: { count: 3, size: 20_000 },
    async play(scene) {
      const { stage, batch } = scene;
      const { hub } = stage;
      const underWay = scene.befall('storage', { kind: 'hold-body', after: 5_000 }, { who: 'all' });
      await scene.press();
      await waitUntil('storage to be asked for three', () => hub.log.storage().length === 3, 30_000);
      const other = `PRACTICE-KEY-${randomUUID().slice(0, 8)}`;
      hub.replaceKey(hub.keys.department, other);
      await stage.command('saveKey', { key: other, keep: 'profile' });
      await stage.command('grabVersions', { versions: [batch.version] });
      underWay.release();
      await allEnded(scene);
      await allRight(scene);
      await nothingHeld(scene);
      const requests = hub.log.storage().length;
      must(requests === 3, `Storage was asked ${requests} times for three files.`);
    },
  },
  {
    fault: 'The browser’s list of downloads is cleared while twenty files run',
    isQuick: true,
    files: { count: 20, size: 20_000 },
    async play(scene) {
      const underWay = scene.befall('storage', { kind: 'hold-body', after: 5_000 }, { who: 'all' });
      await scene.press();
      const { log } = scene.stage.hub;
      await waitUntil('storage to be asked for six', () => log.storage().length === 6, 30_000);
      await scene.driver.evaluate(() => chrome.downloads.erase({}));
      underWay.release();
      await scene.done();
      await allRight(scene);
    },
  },
  {
    fault: 'One file leads to a host that Trig does not know; another batch is on known storage',
    files: { count: 1, size: 20_000 },
    async play(scene) {
      const { grabs, stage, victim } = scene;
      await leadTo(scene, 'files.example.org', victim);
      await scene.press();
      says(await scene.read(victim, 'asking'), /files\.example\.org/);
      const other = await scene.another({ count: 2, size: 20_000 });
      await scene.done(other.names.length);
      await allRight({ stage, batch: other });
      await grabs.click('allow-all-of-host');
      await scene.done(other.names.length + 1);
      await allRight(scene);
    },
  },
  {
    fault: 'A batch leads to two hosts that Trig does not know: one is allowed, then the other is refused',
    files: { count: 2, size: 20_000 },
    async play(scene) {
      const { batch, stage, victim } = scene;
      const [, second = ''] = batch.names;
      await leadTo(scene, 'files.example.org', victim);
      await leadTo(scene, 'files.example.net', second);
      await scene.press();
      await scene.read(victim, 'asking');
      await scene.read(second, 'asking');
      await stage.command('answerHost', { host: 'files.example.org', allow: true });
      await stage.command('answerHost', { host: 'files.example.net', allow: false });
      await scene.done(1);
      says(await scene.readAs(second, /example\.net/), /files\.example\.net/);
      must(
        (await stage.files()).some((path) => path.endsWith(victim)),
        'The allowed file is not there.',
      );
    },
  },
  {
    fault: 'Trig is disabled and enabled while 30 files are queued',
    files: { count: 30, size: 20_000 },
    async play(scene) {
      const { batch, driver, stage } = scene;
      // Nothing is with the browser yet, so no event of a download wakes the background afterwards.
      const underWay = scene.befall('api', { kind: 'hold' }, { who: 'all' });
      await scene.press();
      await waitUntil('OS to be asked for links', () => stage.hub.log.api().some(isForLink), 30_000);
      await driver.disableAndEnable();
      underWay.release();
      // No page of ours is open: what goes on now is the background's own doing.
      await waitUntil(
        'storage to be asked for all',
        () => batch.names.every((name) => requestsFor(scene, name) > 0),
        120_000,
      ).finally(() => scene.reopen());
      await scene.done();
      await allRight(scene);
    },
  },
];
