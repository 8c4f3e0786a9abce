import type { DataHub } from '../../data-hub/hub.ts';
import type { Driver } from '../../e2e/drive/driver.ts';
import { launch } from '../../e2e/drive/launch.ts';
import { addSheets, SHEETS } from '../../e2e/fixture.ts';
import { popupScreen } from '../../e2e/screens/popup.ts';
import { median, spread } from '../figures.ts';
import { giveKey, openPicker } from '../trig.ts';

/** Bytes that the popup's page holds after its rubbish was collected. */
export interface Heaps {
  readonly few: readonly number[];
  readonly many: readonly number[];
}

const FEW = 100;
const MANY = 10_000;
const RUNS = 5;
const AIM = 1.5;

/** The files of a version are shown, and one letter has been typed: only that makes a list ready for the search. */
export async function memory(hub: DataHub): Promise<Heaps> {
  return { few: await heapsWith(hub, FEW), many: await heapsWith(hub, MANY) };
}

async function heapsWith(hub: DataHub, files: number): Promise<readonly number[]> {
  addSheets(hub, files, 2_000);
  const driver = await launch('chromium', { hub });
  try {
    await giveKey(driver, hub.keys.department);
    const heaps: number[] = [];
    for (let run = 0; run < RUNS; run++) heaps.push(await heapOf(driver));
    return heaps;
  } finally {
    await driver.close();
  }
}

async function heapOf(driver: Driver): Promise<number> {
  const page = await openPicker(driver);
  const popup = popupScreen(page, () => page.close());
  await popup.enter(SHEETS.packageId);
  await popup.enter(SHEETS.versionId);
  await page.waitForSelector('[role=option][data-id^=sheet_]');
  await popup.search('s');
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize;
}

export function memoryTable({ few, many }: Heaps): string {
  const ratio = median(many) / median(few);
  const held = ratio <= AIM ? 'yes' : 'no';
  const [some, most] = [few, many].map((all) =>
    spread(
      all.map((bytes) => bytes / 1_000_000),
      'MB',
    ),
  );
  return `| heap of the popup's page, one letter typed | with ${count(MANY)} files | with ${count(FEW)} | ratio | aim | held |
|---|---|---|---|---|---|
| median (least–most) of ${RUNS} | ${most} | ${some} | ${ratio.toFixed(2)} | ≤ ${AIM} | ${held} |`;
}

const count = (files: number): string => files.toLocaleString('en-GB');
