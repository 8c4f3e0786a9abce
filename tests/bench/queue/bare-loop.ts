import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserName, Driver, HubPorts } from '../../e2e/drive/driver.ts';
import { launch } from '../../e2e/drive/launch.ts';

const BARE = fileURLToPath(new URL('../bare', import.meta.url));

/** A loop of `downloads.download` in a browser of its own, with a fresh profile and the addresses in it already. */
export interface BareLoop {
  readonly driver: Driver;
  /** Milliseconds from the first call to the end of the last download. */
  run(atOnce: number, within: number): Promise<number>;
}

/** With a key these are addresses of the API, which the loop asks for each link; without one they are links. */
export interface Addresses {
  readonly addresses: readonly string[];
  readonly key?: string;
}

interface Seen {
  readonly done: number;
  readonly failed: number;
  readonly beganAt: number;
  readonly endedAt: number;
}

export async function startBareLoop(name: BrowserName, ports: HubPorts, job: Addresses): Promise<BareLoop> {
  const driver = await launch(name, { hub: ports, extensionDir: BARE });
  const total = job.addresses.length;
  try {
    const page = await driver.openPage('loop.html');
    await page.waitForFunction(() => Reflect.has(globalThis, 'loop'));
    await page.evaluate((given) => void Object.assign(Reflect.get(globalThis, 'loop'), given), job);
    return {
      driver,
      async run(atOnce, within) {
        const deadline = Date.now() + within;
        await page.evaluate((places) => void Reflect.get(globalThis, 'loop').begin(places), atOnce);
        for (;;) {
          await sleep(250);
          const { done, failed, beganAt, endedAt } = (await page.evaluate(() => {
            const { addresses: _, begin: __, ...figures } = Reflect.get(globalThis, 'loop');
            return figures;
          })) as Seen;
          if (done === total) return endedAt - beganAt;
          const isOver = done + failed === total || Date.now() > deadline;
          if (isOver) throw new Error(`The bare loop: ${done} of ${total} done, ${failed} failed`);
        }
      },
    };
  } catch (error) {
    await driver.close();
    throw error;
  }
}
