import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserName, Driver, HubPorts } from '../../e2e/drive/driver.ts';
import { launch } from '../../e2e/drive/launch.ts';

const BARE = fileURLToPath(new URL('../bare', import.meta.url));

/** A loop of `downloads.download` in a browser of its own, with a fresh profile and the links in it already. */
export interface BareLoop {
  readonly driver: Driver;
  /** Milliseconds from the first call to the end of the last download. */
  run(atOnce: number, within: number): Promise<number>;
}

interface Seen {
  readonly done: number;
  readonly failed: number;
  readonly beganAt: number;
  readonly endedAt: number;
}

export async function startBareLoop(
  name: BrowserName,
  ports: HubPorts,
  links: readonly string[],
): Promise<BareLoop> {
  const driver = await launch(name, { hub: ports, extensionDir: BARE });
  try {
    const page = await driver.openPage('loop.html');
    await page.waitForFunction(() => Reflect.has(globalThis, 'loop'));
    await page.evaluate((all) => void Reflect.set(Reflect.get(globalThis, 'loop'), 'links', all), links);
    return {
      driver,
      async run(atOnce, within) {
        const deadline = Date.now() + within;
        await page.evaluate((places) => void Reflect.get(globalThis, 'loop').begin(places), atOnce);
        for (;;) {
          await sleep(250);
          const { done, failed, beganAt, endedAt } = (await page.evaluate(() => {
            const { links: _, ...figures } = Reflect.get(globalThis, 'loop');
            return { ...figures, begin: undefined };
          })) as Seen;
          if (done === links.length) return endedAt - beganAt;
          const isOver = done + failed === links.length || Date.now() > deadline;
          if (isOver) throw new Error(`The bare loop: ${done} of ${links.length} done, ${failed} failed`);
        }
      },
    };
  } catch (error) {
    await driver.close();
    throw error;
  }
}
