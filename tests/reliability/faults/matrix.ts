import { openDisplay } from '../../e2e/drive/display.ts';
import type { BrowserName } from '../../e2e/drive/driver.ts';
import { saveDialogOn } from '../../e2e/drive/save-dialog.ts';
import { type Stage, setStage } from '../../e2e/stage.ts';
import { step } from '../report.ts';
import { type Played, play } from './play.ts';
import type { Row } from './row.ts';
import { smallDisk } from './small-disk.ts';

/** A row that could not even be played, and why. */
export interface NotPlayed {
  readonly fault: string;
  readonly browser: BrowserName;
  readonly why: string;
}

/** Every row in one browser; whatever comes of one, the others are played. */
export async function playRows(
  browser: BrowserName,
  rows: readonly Row[],
): Promise<readonly (Played | NotPlayed)[]> {
  const results: (Played | NotPlayed)[] = [];
  /** The rows without a disk of their own share one browser, as long as nothing goes wrong in it. */
  let shared: Stage | undefined;

  async function playOne(row: Row): Promise<Played | NotPlayed> {
    if (row.disk !== undefined) return onSmallDisk(row, row.disk);
    if (row.asks && browser === 'chromium') return onPrivateScreen(row);
    shared ??= await setStage(browser);
    return play(row, shared);
  }

  async function onSmallDisk(row: Row, bytes: number): Promise<Played | NotPlayed> {
    const disk = smallDisk(bytes);
    if (!disk) return { fault: row.fault, browser, why: 'needs root' };
    const stage = await setStage(browser, { downloads: disk.path });
    try {
      return await play(row, stage);
    } finally {
      await stage.close();
      disk.remove();
    }
  }

  async function onPrivateScreen(row: Row): Promise<Played | NotPlayed> {
    const display = await openDisplay();
    const downloadPreferences = { prompt_for_download: true };
    const stage = await setStage(browser, { headless: false, display, downloadPreferences });
    try {
      return await play(row, stage, saveDialogOn(display));
    } finally {
      await stage.close();
      display.close();
    }
  }

  for (const row of rows) {
    const result = await playOne(row).catch((error: unknown) => notPlayed(row, browser, error));
    results.push(result);
    step(`${browser}, ${row.fault}: ${outcomeOf(result)}`);
    if (isGood(result)) continue;
    await shared?.close().catch(() => undefined);
    shared = undefined;
  }
  await shared?.close();
  return results;
}

export const isGood = (result: Played | NotPlayed): boolean =>
  !('why' in result) && result.failure === undefined && result.lost + result.twice + result.frozen === 0;

function notPlayed({ fault }: Row, browser: BrowserName, error: unknown): NotPlayed {
  console.error(error);
  return { fault, browser, why: error instanceof Error ? error.message : String(error) };
}

const outcomeOf = (result: Played | NotPlayed): string =>
  'why' in result ? `not played: ${result.why}` : (result.failure ?? `${result.seconds.toFixed(1)} s`);
