import type { Page } from 'puppeteer-core';
import type { Driver } from '../../e2e/drive/driver.ts';
import { SCREEN } from './open.ts';

/** Milliseconds from frame to frame. */
export interface Frames {
  readonly times: readonly number[];
  /** How many of them showed a row in view without its words. */
  readonly blank: number;
}

export interface Scrolled {
  readonly idle: Frames;
  readonly wheel: Frames;
  readonly drag: Frames;
}

/** Pixels a frame: six thousand a second, which is a fast wheel. */
const WHEEL = 100;

/** Nearly a screen a frame, as somebody does who drags the bar. */
const DRAG = 500;

/** The drag goes on to the last row. */
const SOME_FRAMES = 300;
const TO_THE_END = Number.MAX_SAFE_INTEGER;

/** From the first row to the last; before it, the page at rest. */
export async function scrolled(driver: Driver, rows: number): Promise<Scrolled> {
  const page = await driver.openPage('grabs.html', SCREEN);
  await page.bringToFront();
  await page.waitForSelector('[data-test=grab]');
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const idle = await frames(page, 0, SOME_FRAMES);
  const wheel = await frames(page, WHEEL, SOME_FRAMES);
  const drag = await frames(page, DRAG, TO_THE_END);
  await page.waitForSelector(`[data-test=grab][aria-posinset="${rows}"]`);
  await page.close();
  return { idle, wheel, drag };
}

/** No function with a name in here: the loader would wrap it in a helper that the page does not have. */
function frames(page: Page, step: number, most: number): Promise<Frames> {
  return page.evaluate(
    async (pixels, mostFrames) => {
      let box = document.querySelector('[data-test=grab]')?.parentElement;
      while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
      if (!box) throw new Error('Nothing scrolls.');
      const list = box;
      const edges = list.getBoundingClientRect();
      const times: number[] = [];
      let blank = 0;
      let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      while (times.length < mostFrames) {
        if (list.scrollTop + list.clientHeight >= list.scrollHeight - 1) break;
        const isBlank = [...list.querySelectorAll('li:not([data-state])')].some((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return bottom > edges.top && top < edges.bottom;
        });
        if (isBlank) blank += 1;
        list.scrollTop += pixels;
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        times.push(now - last);
        last = now;
      }
      return { times, blank };
    },
    step,
    most,
  );
}
