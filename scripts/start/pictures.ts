import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

export type Shoot = (page: Page, name: string) => Promise<void>;

/** Numbered in the order they were taken: a folder of them reads like a story. */
export function pictures(folder: string): Shoot {
  mkdirSync(folder, { recursive: true });
  let taken = 0;
  return async (page, name) => {
    taken += 1;
    await page.screenshot({ path: join(folder, `${taken}-${name}.png`) as `${string}.png` });
  };
}
