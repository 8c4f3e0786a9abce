import { setTimeout as sleep } from 'node:timers/promises';
import { unfinished } from '../../../utils/grabs/counts.ts';
import { waitUntil } from '../../e2e/drive/wait.ts';
import { addSheets, SHEETS } from '../../e2e/fixture.ts';
import { type QueueProbe, queueProbe } from '../../e2e/queue-probe.ts';
import { type Stage, setStage } from '../../e2e/stage.ts';
import { type Damage, damageOf } from './damage.ts';
import type { Plan } from './plan.ts';
import { randomOf } from './random.ts';
import { playStray } from './stray.ts';

export interface Outcome extends Damage {
  readonly plan: Plan;
  readonly seed: number;
  /** Milliseconds from the press to the last file. */
  readonly took: number;
  readonly version: string;
}

/** Nobody comes and helps: what wakes the background is the browser, or its alarm. */
const WITHIN_MS = 6 * 60_000;

/** Between two strokes, so that the next one finds something under way. */
const PAUSE_MS = 400;

/** The alarm rings every half minute. */
const WOKEN_WITHIN_MS = 90_000;

const SEVENTY_MINUTES = 70 * 60_000;

/** Plays one campaign: a version is grabbed whole, and while it comes in, things are killed at random moments. */
export async function play(plan: Plan, seed: number): Promise<Outcome> {
  if (plan.what === 'stray') return playStray(plan, seed);
  const stage = await setStage(plan.browser);
  try {
    const names = addSheets(stage.hub, plan.files, plan.size);
    const queue = queueProbe(stage.driver);
    await stage.useKey();
    stage.hub.faults.add({ on: 'storage', path: 'sheet_', fault: plan.slow });
    stage.hub.log.clear();
    const began = Date.now();
    await stage.command('grabVersions', { versions: [SHEETS] });
    await strike(plan, randomOf(seed), stage, queue);
    await untilEnded(queue);
    const took = Date.now() - began;
    const version = await stage.driver.browser().version();
    return { plan, seed, took, version, ...(await damageOf(names, stage, queue)) };
  } finally {
    await stage.close();
  }
}

async function untilEnded(queue: QueueProbe): Promise<void> {
  try {
    await waitUntil('every grab to end', async () => unfinished(await queue.counts()) === 0, WITHIN_MS);
  } catch (error) {
    throw new Error(`Not ended: ${await whereItStands(queue)}`, { cause: error });
  }
}

async function whereItStands(queue: QueueProbe): Promise<string> {
  return JSON.stringify({ counts: await queue.counts(), hold: await queue.hold() });
}

async function strike(plan: Plan, random: () => number, stage: Stage, queue: QueueProbe): Promise<void> {
  const { driver } = stage;
  let woken = Date.now() + WOKEN_WITHIN_MS;
  for (let struck = 0; struck < plan.times; ) {
    await sleep(random() * PAUSE_MS);
    const counts = await queue.counts();
    if (unfinished(counts) === 0)
      throw new Error(`All was done after ${struck} of ${plan.times}: too quick.`);
    switch (plan.what) {
      case 'background':
        // A dead one cannot be killed: the browser, or the alarm, wakes it first.
        if (!(await driver.isWorkerAlive())) {
          if (Date.now() > woken) throw new Error(`Nothing wakes it: ${await whereItStands(queue)}`);
          continue;
        }
        await driver.killWorker();
        woken = Date.now() + WOKEN_WITHIN_MS;
        break;
      case 'browser':
        // Each restart takes seconds: something has come in before the next one.
        await waitUntil('some files', async () => (await queue.counts()).done > counts.done + 10, 60_000);
        await sleep(random() * PAUSE_MS);
        await driver.restart('SIGKILL');
        break;
      case 'sleep':
        await waitUntil('files under way', async () => (await queue.counts()).handed > 3, 60_000);
        driver.pause();
        stage.hub.clock.advance(SEVENTY_MINUTES);
        stage.hub.disconnect();
        await sleep(1_000 + random() * 1_000);
        driver.resume();
        break;
      case 'stray':
        throw new Error('Played elsewhere.');
      default:
        plan.what satisfies never;
    }
    struck += 1;
  }
}
