import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { ended, total } from '../../utils/grabs/counts.ts';
import type { DataHub } from '../data-hub/hub.ts';
import { ask } from '../e2e/drive/ask.ts';
import type { BrowserName, Driver, HubPorts } from '../e2e/drive/driver.ts';
import { launch } from '../e2e/drive/launch.ts';
import { SHEETS } from '../e2e/fixture.ts';
import { type QueueProbe, queueProbe } from '../e2e/queue-probe.ts';
import type { FileSet } from './options.ts';
import { step } from './report.ts';

const command = async (driver: Driver, type: string, data: object): Promise<string> =>
  JSON.stringify(await ask(driver, type, data));

export async function giveKey(driver: Driver, key: string): Promise<void> {
  const answer = await command(driver, 'saveKey', { key, keep: 'profile' });
  if (!answer.includes('"works"')) throw new Error('The key does not work.');
}

/** The popup in a tab, at its beginning, whatever the last one has left. */
export async function openPicker(driver: Driver): Promise<Page> {
  await driver.evaluate(() => chrome.storage.session.remove('place'));
  return driver.openPage('popup.html', { width: 420, height: 560 });
}

/** Trig in a browser of its own as a person gets it: a fresh profile, a key that it has never used. */
export interface Trig {
  readonly driver: Driver;
  readonly queue: QueueProbe;
  /** Grabs the whole version of sheets. Resolves when it is under way. */
  begin(): Promise<void>;
  /** Resolves when all of it is done. Milliseconds it may take at most. */
  untilDone(set: FileSet, within: number): Promise<void>;
}

export async function startTrig(name: BrowserName, hub: DataHub, ports: HubPorts = hub): Promise<Trig> {
  const driver = await launch(name, { hub: ports });
  try {
    await giveKey(driver, hub.keys.department);
    const queue = queueProbe(driver);
    // Awake, as it is while somebody presses.
    await command(driver, 'look', {});
    return {
      driver,
      queue,
      async begin() {
        const answer = await command(driver, 'grabVersions', { versions: [SHEETS] });
        if (!answer.includes('"ok":true')) throw new Error(`Nothing was queued: ${answer}`);
      },
      untilDone: (set, within) => untilDone(hub, queue, set, within),
    };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** Looking costs the browser something too: seldom while bytes are still to be sent, then every few milliseconds. */
const SELDOM_MS = 2_000;
const OFTEN_MS = 20;

/** Whoever waits for an hour wants to see that it moves. */
const TELL_MS = 60_000;

async function untilDone(
  hub: DataHub,
  queue: QueueProbe,
  { count, size }: FileSet,
  within: number,
): Promise<void> {
  const deadline = Date.now() + within;
  for (let looked = Date.now(), told = looked; ; ) {
    const isNearEnd = hub.log.storage().filter(({ bytesSent }) => bytesSent >= size).length >= count;
    if (isNearEnd || Date.now() - looked >= SELDOM_MS) {
      looked = Date.now();
      const counts = await queue.counts();
      if (counts.done === count) return;
      if (looked - told > TELL_MS) {
        told = looked;
        step(`${counts.done} of ${count} files done`);
      }
      const isOver = total(counts) > 0 && ended(counts) === total(counts);
      if (isOver || looked > deadline) throw new Error(`Not all was done: ${JSON.stringify(counts)}`);
    }
    await sleep(OFTEN_MS);
  }
}
