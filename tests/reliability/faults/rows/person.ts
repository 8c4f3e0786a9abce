import { randomUUID } from 'node:crypto';
import { keepInList } from '../downloads-list.ts';
import { allRight, filesRight, must, says, toldOfHold } from '../expect.ts';
import type { Row } from '../row.ts';
import type { Scene } from '../scene.ts';
import { signedLink } from '../signed-link.ts';
import { MORE_THAN_AT_ONCE, pressAndHalt } from '../under-way.ts';

/** The id of the victim's download, as the browser lists it. */
const inBrowser = ({ driver, victim }: Scene): Promise<number | undefined> =>
  driver.evaluate(async (name) => {
    const running = await chrome.downloads.search({ state: 'in_progress' });
    return running.find(({ filename, url }) => filename.includes(name) || url.includes(name))?.id;
  }, victim);

/** Somebody ends the victim's download behind Trig's back; the row says so, and another try gets it. */
async function endedInBrowser(
  scene: Scene,
  end: (id: number) => Promise<void>,
  expected: RegExp,
): Promise<void> {
  const { driver, grabs, victim, batch } = scene;
  const held = scene.befall('storage', { kind: 'hold-body', after: 5_000 });
  await scene.press();
  await scene.done(batch.names.length - 1);
  await scene.read(victim, 'handed');
  const id = await inBrowser(scene);
  must(id !== undefined, 'The browser does not list the download.');
  await driver.evaluate(end, id);
  says(await scene.read(victim, 'failed'), expected);
  held.remove();
  await grabs.ofFile(victim, 'row-retry');
  await scene.done();
  await allRight(scene);
}

export const PERSON: readonly Row[] = [
  {
    fault: 'The key is replaced on OS Data Hub (401), then in Trig',
    files: MORE_THAN_AT_ONCE,
    isQuick: true,
    async play(scene) {
      const { stage, grabs } = scene;
      const { hub } = stage;
      const underWay = await pressAndHalt(scene);
      const fresh = `PRACTICE-KEY-${randomUUID().slice(0, 8)}`;
      hub.replaceKey(hub.keys.department, fresh);
      underWay.release();
      says(await scene.line('key-refused'), /OS refuses the key.*go on/);
      await scene.quiet();
      const options = await stage.openOptions();
      await options.click('replace-key');
      await options.giveKey(fresh);
      // The form goes once the key is kept; the verdict on the one before says "works" too.
      await options.page.waitForSelector('[data-test=key]', { hidden: true });
      await options.page.close();
      await grabs.page.bringToFront();
      await scene.done();
      await allRight(scene);
      toldOfHold(await scene.heard(), 1);
    },
  },
  {
    fault: 'Cancelled in the browser’s own list',
    isQuick: true,
    play: (scene) =>
      endedInBrowser(scene, (id) => chrome.downloads.cancel(id), /Cancelled in the browser.*own list/),
  },
  {
    fault: 'The link leads to a storage host Trig does not know; it is allowed',
    isQuick: true,
    async play(scene) {
      const { stage, batch, victim, grabs } = scene;
      const link = new URL(await signedLink(stage.hub, batch.version, victim));
      const to = `https://files.example.org${link.pathname}${link.search}`;
      scene.befall('api', { kind: 'redirect', to });
      await scene.press();
      says(await scene.read(victim, 'asking'), /files\.example\.org.*Allow/);
      await scene.line('asking');
      await grabs.click('allow-all-of-host');
      await scene.done();
      await allRight(scene);
      const asked = (await scene.heard()).notified.filter((id) => id.startsWith('host:'));
      must(asked.length === 1, `${asked.length} notifications instead of one.`);
    },
  },
  {
    fault: 'A kind of file that Chromium holds for dangerous (.crx); the person keeps it',
    files: { count: 6, size: 20_000, first: 'sheet_00.crx' },
    async play(scene) {
      const { batch, browser, driver, victim } = scene;
      await scene.press();
      if (browser === 'firefox') {
        await scene.done();
        await allRight(scene);
        return;
      }
      says(await scene.readAs(victim, /asks/), /browser asks whether to keep/);
      await keepInList(driver, victim);
      await scene.done();
      // Chromium takes it for an extension then and removes it (measured: 156); it is the one kind that it holds back here.
      await scene.readAs(victim, /no longer where it was put/);
      const right = await filesRight(scene);
      must(right === batch.names.length - 1, `${right} files are right, not all of the others.`);
    },
  },
];
