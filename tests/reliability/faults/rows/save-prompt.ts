import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from '../../../e2e/drive/wait.ts';
import { allRight, must, says } from '../expect.ts';
import type { Row } from '../row.ts';
import type { Scene } from '../scene.ts';

/** Longer than a download without a byte more is waited for (utils/grabs/stillness.ts). Milliseconds. */
const LEFT_ALONE = 180_000;

/** How often storage was asked for files of the batch. */
const fetches = ({ stage }: Scene): number => stage.hub.log.storage().length;

export const SAVE_PROMPT: readonly Row[] = [
  {
    fault: 'The browser asks where to save; the dialog is left alone for three minutes',
    files: { count: 1, size: 1_000_000 },
    asks: true,
    async play(scene) {
      const { dialog, victim } = scene;
      await scene.press();
      if (dialog) {
        says(await scene.readAs(victim, /asks/), /asks where to save/);
        says(await scene.line('save-prompt'), /asks where to save each file/);
        await sleep(LEFT_ALONE);
        must(fetches(scene) === 1, `Storage was asked ${fetches(scene)} times.`);
        await dialog.save();
      }
      await scene.done();
      await allRight(scene);
      must(fetches(scene) === 1, `Storage was asked ${fetches(scene)} times.`);
    },
  },
  {
    fault: 'The browser asks where to save; Cancel in the dialog',
    files: { count: 2, size: 20_000 },
    asks: true,
    async play(scene) {
      const { dialog, queue, batch } = scene;
      await scene.press();
      if (!dialog) return scene.done();
      await dialog.cancel();
      await dialog.save();
      await waitUntil('both to be over', async () => {
        const { done, failed } = await queue.counts();
        return done === 1 && failed === 1;
      });
      must((await queue.hold()) === null, 'The queue is held.');
      must(fetches(scene) === batch.names.length, `Storage was asked ${fetches(scene)} times.`);
    },
  },
];
