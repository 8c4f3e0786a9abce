import { allRight, says, toldOfHold } from '../expect.ts';
import type { Row } from '../row.ts';
import { MORE_THAN_AT_ONCE, pressAndHalt } from '../under-way.ts';

export const OFFLINE: readonly Row[] = [
  {
    fault: 'Offline for a while',
    files: MORE_THAN_AT_ONCE,
    async play(scene) {
      const { driver } = scene;
      const underWay = await pressAndHalt(scene);
      await driver.offline(true);
      underWay.release();
      says(await scene.line('offline'), /You are offline.*goes on/);
      await scene.quiet();
      await driver.offline(false);
      await scene.lineGone('offline');
      await scene.done();
      await allRight(scene);
      // Nobody who is offline needs to be told.
      toldOfHold(await scene.heard(), 0);
    },
  },
  {
    fault: 'Offline in the middle of a file',
    files: { count: 2, size: 3_000_000 },
    async play(scene) {
      const { driver, stage, victim } = scene;
      const underWay = scene.befall('storage', { kind: 'hold-body', after: 1_000_000 }, { who: 'all' });
      await scene.press();
      await scene.read(victim, 'handed');
      await stage.hub.log.until(({ bytesSent }) => bytesSent >= 1_000_000, 30_000);
      await driver.offline(true);
      await scene.quiet();
      underWay.release();
      await driver.offline(false);
      await scene.done();
      await allRight(scene);
    },
  },
];
