import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from '../../../e2e/drive/wait.ts';
import { allEnded, allRight, filesRight, says, toldOfHold } from '../expect.ts';
import type { Row } from '../row.ts';
import type { Scene } from '../scene.ts';

/** What shares the trouble is held, the person is told once, and it resumes by itself when the way is clear. */
async function held(scene: Scene, kinds: readonly string[], clear: () => Promise<void>): Promise<string> {
  await scene.press();
  const words = await scene.line(...kinds);
  await scene.quiet();
  await clear();
  await scene.done();
  await allRight(scene);
  toldOfHold(await scene.heard(), 1);
  return words;
}

const MEGABYTE = 1_000_000;

/** The page looks every five seconds. */
const LONG_ENOUGH = 12_000;

export const DISK: readonly Row[] = [
  {
    fault: 'The disk is full; room is made',
    disk: 16 * MEGABYTE,
    files: { count: 8, size: MEGABYTE },
    async play(scene) {
      const filler = join(scene.driver.downloads, 'filler');
      await writeFile(filler, Buffer.alloc(12.5 * MEGABYTE));
      // Firefox says of a full disk only that the file failed (measured).
      says(await held(scene, ['disk-full', 'folder-refused'], () => rm(filler)), /disk.*full/i);
    },
  },
  {
    fault: 'The folder cannot be made: a file of its name is in the way; it is removed',
    async play(scene) {
      const inTheWay = join(scene.driver.downloads, 'OS Data Hub');
      await writeFile(inTheWay, 'not a folder');
      says(await held(scene, ['folder-refused'], () => rm(inTheWay)), /couldn’t be written.*folder/);
    },
  },
  {
    fault: 'A file is deleted after it was grabbed',
    async play(scene) {
      const { batch, browser, driver, grabs, stage, victim } = scene;
      await scene.press();
      await scene.done();
      await rm(join(driver.downloads, batch.folder, victim));
      if (browser === 'chromium') {
        says(await scene.readAs(victim, /no longer/), /no longer where it was put/);
        await grabs.ofFile(victim, 'grab-again');
      } else {
        // Firefox says of every file that it exists until it is restarted (measured: 153), and nobody else can be asked.
        await sleep(LONG_ENOUGH);
        const row = await grabs.page.$eval(
          `[data-file="${victim}"] [data-test=row-words]`,
          (words) => words.textContent,
        );
        scene.note(`${LONG_ENOUGH / 1000} s later the row says: “${row}”`);
        await stage.command('grab', { ...batch.version, fileName: victim });
      }
      await waitUntil(
        'the file to be there again',
        async () => (await filesRight(scene)) === batch.names.length,
        30_000,
      );
      await allEnded(scene);
      await allRight(scene);
    },
  },
];
