import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from '../../e2e/drive/wait.ts';
import { addSheets, SHEETS } from '../../e2e/fixture.ts';
import { queueProbe } from '../../e2e/queue-probe.ts';
import { type Stage, setStage } from '../../e2e/stage.ts';
import type { Outcome } from './campaign.ts';
import type { Plan } from './plan.ts';
import { randomOf } from './random.ts';

/** Between the cancel and the kill, and between the kill and the answer of storage: from none to both being over. */
const KILL_WITHIN_MS = 40;
const ANSWER_WITHIN_MS = 1_500;

/** What is seldom: the alarm, half a minute after the kill, has to put it away. */
const CLEAN_WITHIN_MS = 75_000;

/** What the browser was sent has been listed, named and moved by then. */
const SETTLED_MS = 2_000;

/** As many as the window: all of them are with the browser when the answer comes. */
const AT_ONCE = 6;

/**
 * Files are wanted no more, and the background dies before the browser has an answer for what it was told to fetch.
 * Nothing may be left of them: no file, nowhere, and nothing in the browser's list.
 */
export async function playStray(plan: Plan, seed: number): Promise<Outcome> {
  const stage = await setStage(plan.browser);
  const random = randomOf(seed);
  const stray: string[] = [];
  try {
    const names = addSheets(stage.hub, plan.times * AT_ONCE, plan.size);
    await stage.useKey();
    const began = Date.now();
    for (let at = 0; at < plan.times; at++) {
      const files = names.slice(at * AT_ONCE, (at + 1) * AT_ONCE);
      await cancelAndKill(files, stage, random).catch(async (cause) => {
        const counts = JSON.stringify(await queueProbe(stage.driver).counts());
        throw new Error(`Try ${at}: ${cause instanceof Error ? cause.message : cause}; ${counts}`, { cause });
      });
      stray.push(...(await whatStays(stage)).map((what) => `${at}: ${what}`));
    }
    // Every file has a name of its own: what came late, after its try was found clean, is found now.
    await sleep(SETTLED_MS);
    stray.push(...(await whatStays(stage)));
    const took = Date.now() - began;
    const version = await stage.driver.browser().version();
    const none = { lost: [], twice: [], wrong: [], sentAgain: 0, leftOver: 0 };
    return { plan, seed, took, version, ...none, stray };
  } finally {
    await stage.close();
  }
}

async function cancelAndKill(files: readonly string[], stage: Stage, random: () => number): Promise<void> {
  const { hub, driver } = stage;
  const held = hub.faults.add({ on: 'storage', path: 'sheet_', fault: { kind: 'hold' } });
  hub.log.clear();
  await stage.command('grabVersions', { versions: [{ ...SHEETS, fileNames: files }] });
  const asked = 1 + Math.floor(random() * AT_ONCE);
  await waitUntil('storage to be asked', () => hub.log.storage().length >= asked);
  const cancelled = stage.command('cancel', { which: { of: 'all' } }).catch(() => undefined);
  if (random() < 0.8) await cancelled;
  await sleep(random() * KILL_WITHIN_MS);
  await driver.killWorker();
  await sleep(random() * ANSWER_WITHIN_MS);
  held.release();
  // Killed before it had heard, it is told again: by then nothing is under way but what the browser has.
  if ((await cancelled) === undefined) await stage.command('cancel', { which: { of: 'all' } });
  await waitUntil('storage to have answered', () =>
    hub.log.storage().every(({ status, aborted }) => status !== 0 || aborted),
  );
}

/** What is there when all should be gone; afterwards it is, for the next try. */
async function whatStays(stage: Stage): Promise<readonly string[]> {
  const { driver } = stage;
  let left: readonly string[] = [];
  const isClean = async (): Promise<boolean> => {
    const listed = await driver.evaluate(() => chrome.downloads.search({ limit: 0 }));
    // A file that was done before a cancel was heard is wanted, and stays.
    const done = (await queueProbe(driver).ledger()).map(({ path }) => path);
    const isDone = (path: string): boolean => done.some((one) => one.endsWith(path));
    left = [
      ...(await stage.files()).filter((path) => !isDone(path)),
      ...listed
        .filter(({ filename }) => !isDone(filename))
        .map(({ id, state, filename }) => `${id} ${state} ${filename}`),
    ];
    return left.length === 0;
  };
  try {
    await waitUntil('nothing to be left', isClean, CLEAN_WITHIN_MS);
    return [];
  } catch {
    const stays = left;
    await driver.evaluate(() => chrome.downloads.erase({}));
    await stage.reset();
    await stage.useKey();
    return stays;
  }
}
