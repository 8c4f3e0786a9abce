import type { Page } from 'puppeteer-core';
import { axe } from '../e2e/drive/axe.ts';
import type { Driver } from '../e2e/drive/driver.ts';
import { type Look, SIZES } from './looks.ts';
import { STATES } from './states.ts';

interface Sitting {
  readonly driver: Driver;
  /** Where the gallery is served. */
  readonly address: string;
  readonly state: string;
  readonly look: Look;
  /** Where the picture goes. */
  readonly picture: string;
}

/** Nothing more was loaded for so long: parts that are loaded when they are wanted are there, what fades in has. */
const SETTLE_MS = 300;

/** Answers what stands in somebody's way, a line each, errors of the page with it. */
export async function photograph({
  driver,
  address,
  state,
  look,
  picture,
}: Sitting): Promise<readonly string[]> {
  const screen = STATES[state]?.screen;
  if (!screen) throw new Error(`No such state: ${state}`);
  const findings: string[] = [];
  const where = `${state}, ${look.name}, ${driver.name}`;
  const page = await driver.browser().newPage();
  page.on('pageerror', (error) => findings.push(`${where}: ${String(error)}`));
  try {
    const [width, height] = SIZES[screen];
    await page.setViewport({
      width: look.width ?? width,
      height: look.height ?? height,
      deviceScaleFactor: 2,
    });
    await driver.emulate(page, look.media);
    await page.goto(`${address}?state=${state}`);
    await page.waitForSelector('html[data-ready]', { timeout: 20_000 });
    await settled(page);
    await page.screenshot({ path: picture, fullPage: screen === 'settings' });
    findings.push(...(await barriers(page, where)));
  } catch (error) {
    // One state that cannot be reached must not cost the pictures of all the others.
    findings.push(`${where}: ${String(error)}`);
  } finally {
    await page.close();
  }
  return findings;
}

async function settled(page: Page): Promise<void> {
  for (let before = -1; ; ) {
    const now = await page.evaluate(() => performance.getEntriesByType('resource').length);
    if (now === before) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  }
}

async function barriers(page: Page, where: string): Promise<readonly string[]> {
  const violations = await axe(page);
  return violations.map(
    ({ rule, help, where: at }) => `${where}: ${rule}: ${help}\n    ${at.slice(0, 4).join('\n    ')}`,
  );
}
