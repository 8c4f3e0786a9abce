import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { STATES, type State } from './states.ts';

/**
 * Photographs every state in every look and lets axe-core look for barriers in each.
 *
 *   node --import tsx tests/gallery/shoot.ts [expression for the states' names]
 */
const OUT = fileURLToPath(new URL('../../.trig/gallery', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

interface Look {
  readonly name: string;
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'dark';
  readonly forced?: boolean;
  /** Only these states; all when absent. */
  readonly only?: RegExp;
}

const LOOKS: readonly Look[] = [
  { name: 'light' },
  { name: 'dark', scheme: 'dark' },
  {
    name: 'narrow',
    width: 320,
    only: /^(packages|files|long|grabs-all|first-run|options-works|old|strip|select|taken|held-key|queue|filters|tiles)/,
  },
  {
    name: 'zoomed',
    width: 400,
    height: 300,
    only: /^(packages|files|filters-open|tiles-picked|grabs-all|first-run|list-offline|strip-batches|taken|queue-(empty|busy|states|history))$/,
  },
  {
    name: 'forced',
    forced: true,
    only: /^(packages|search|grabs-all|filters-(open|in-use)|tiles-(picked|list)|first-run|options-remove|select-files|strip-batches|queue-(busy|batch|states|history))$/,
  },
  {
    name: 'forced-dark',
    forced: true,
    scheme: 'dark',
    only: /^(packages|files|grabs-all|select-files|queue-states)$/,
  },
];

/** Pixels. */
const SIZES = { picker: [400, 560], settings: [900, 760], grabs: [1280, 760] } as const;

const wanted = new RegExp(process.argv[2] ?? '');
const executablePath = process.env.TRIG_CHROMIUM ?? PLACES.find((path) => existsSync(path));
if (!executablePath) throw new Error('No Chromium found: set TRIG_CHROMIUM to its path.');

mkdirSync(OUT, { recursive: true });
const server = await createServer({
  configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
  // A file saved meanwhile must not reload the page that is being photographed.
  server: { watch: null, hmr: false },
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--hide-scrollbars'] });
let violations = 0;
let pictures = 0;
try {
  for (const look of LOOKS) {
    const page = await browser.newPage();
    let now = '';
    page.on('pageerror', (error) => console.log(`${now} ${look.name}: ${String(error)}`));
    for (const [name, { screen }] of Object.entries(STATES)) {
      if (!wanted.test(name) || (look.only && !look.only.test(name))) continue;
      now = name;
      await dress(page, look, screen);
      await page.goto(`${address}?state=${name}`);
      await page.waitForSelector('html[data-ready]', { timeout: 20_000 });
      // Parts that are loaded when they are wanted.
      await page.waitForNetworkIdle({ idleTime: 250, timeout: 10_000 });
      await new Promise((resolve) => setTimeout(resolve, 200));
      await page.screenshot({ path: `${OUT}/${name}-${look.name}.png`, fullPage: screen === 'settings' });
      violations += await audit(page, `${name} ${look.name}`);
      pictures += 1;
    }
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${pictures} pictures in .trig/gallery, ${violations} barriers found`);
process.exitCode = violations > 0 ? 1 : 0;

async function dress(page: Page, look: Look, screen: State['screen']): Promise<void> {
  const [width, height] = SIZES[screen];
  await page.setViewport({
    width: look.width ?? width,
    height: look.height ?? height,
    deviceScaleFactor: 2,
  });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme ?? 'light' }]);
  if (!look.forced) return;
  // Puppeteer does not know this feature yet, the protocol does.
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: look.scheme ?? 'light' },
    ],
  });
}

async function audit(page: Page, where: string): Promise<number> {
  await page.evaluate(AXE);
  const results = (await page.evaluate('axe.run(document)')) as AxeResults;
  for (const { id, help, nodes } of results.violations) {
    const targets = nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`);
    console.log(`${where}: ${id}: ${help}\n    ${targets.slice(0, 4).join('\n    ')}`);
  }
  return results.violations.length;
}
