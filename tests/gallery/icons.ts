import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/set-up/browser.mjs';

/**
 * Draws the toolbar's pictures from the lines of the mark. Run after the mark has changed:
 *
 *   node --import tsx tests/gallery/icons.ts
 */
const OUT = fileURLToPath(new URL('../../public/icon', import.meta.url));

interface Size {
  readonly pixels: number;
  /** Free on each side, in the 24 units of the drawing. Stores want air around the large one. */
  readonly air: number;
  readonly stroke: number;
  readonly dot: number;
}

/** The small ones are drawn heavier: two whole pixels of line and a dot that stays a dot. */
const SIZES: readonly Size[] = [
  { pixels: 16, air: 0.2, stroke: 2.9, dot: 2.7 },
  { pixels: 32, air: 0.6, stroke: 2.7, dot: 2.5 },
  { pixels: 48, air: 1, stroke: 2.4, dot: 2.3 },
  { pixels: 96, air: 1, stroke: 2.2, dot: 2.2 },
  { pixels: 128, air: 3, stroke: 2.2, dot: 2.2 },
];

/** One picture for all toolbars: the line carries it on light ones, the filled pillar on dark ones. */
const COLOURS = { line: '#0f7c8f', pillar: '#ffffff', dot: '#d2600f' } as const;

function drawing({ pixels, air, stroke, dot }: Size): string {
  const [edge, top, tip] = [air + stroke / 2, air + stroke / 2 + 1.2, 24 - air - stroke / 2 - 0.4];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 24 24">
    <path d="M${edge} ${top}H${24 - edge}L12 ${tip}z" fill="${COLOURS.pillar}" stroke="${COLOURS.line}"
      stroke-width="${stroke}" stroke-linejoin="round"/>
    <circle cx="12" cy="${top + (tip - top) * 0.35}" r="${dot}" fill="${COLOURS.dot}"/>
  </svg>`;
}

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('No Chromium found: name one in TRIG_CHROMIUM.');
mkdirSync(OUT, { recursive: true });
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size.pixels, height: size.pixels });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size)}`);
    await page.screenshot({ path: `${OUT}/${size.pixels}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
