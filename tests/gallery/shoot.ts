import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { startDataHub } from '../data-hub/hub.ts';
import type { BrowserName, Driver } from '../e2e/drive/driver.ts';
import { launch } from '../e2e/drive/launch.ts';
import { LOOKS } from './looks.ts';
import { readOptions } from './options.ts';
import { photograph } from './photograph.ts';
import { type Tally, writeFindings } from './report.ts';
import { STATES } from './states.ts';

/**
 * `npm run gallery`: photographs every state in every look, in both browsers, and lets axe-core look for barriers in
 * each. A run through all states writes docs/axe.md.
 */
const BUILT = fileURLToPath(new URL('../../.trig/gallery-built', import.meta.url));
const OUT = fileURLToPath(new URL('../../.trig/gallery', import.meta.url));

const { browsers, only, looks, isWhole } = readOptions(process.argv.slice(2));
mkdirSync(OUT, { recursive: true });
const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
// Bundled once: by the module each page would take three hundred requests, and a file saved meanwhile would be in it.
const bundle = { outDir: BUILT, emptyOutDir: true };
await build({ configFile, logLevel: 'warn', build: bundle });
const server = await preview({ configFile, build: bundle });
const address = server.resolvedUrls?.local[0] ?? '';
// Nothing of it is asked; it keeps the browsers off every other network.
const hub = await startDataHub();
const tallies: Tally[] = [];
try {
  // Side by side: both wait most of the time.
  for (const done of await Promise.all(browsers.map(sitting))) tallies.push(...done);
} finally {
  await hub.close();
  await server.close();
}
const findings = tallies.flatMap((tally) => tally.findings);
for (const finding of findings) console.log(finding);
const pictures = tallies.reduce((sum, tally) => sum + tally.states, 0);
console.log(`${pictures} pictures in .trig/gallery, ${findings.length} barriers found`);
if (isWhole) writeFindings(tallies);
process.exitCode = findings.length > 0 ? 1 : 0;

async function sitting(name: BrowserName): Promise<readonly Tally[]> {
  const driver = await launch(name, { hub });
  try {
    return await allLooks(name, driver);
  } finally {
    await driver.close();
  }
}

async function allLooks(browser: BrowserName, driver: Driver): Promise<readonly Tally[]> {
  const version = await driver.browser().version();
  const done: Tally[] = [];
  for (const look of LOOKS.filter(({ name }) => looks?.includes(name) ?? true)) {
    const names = Object.keys(STATES).filter(
      (name) => name.includes(only) && (look.only?.test(name) ?? true),
    );
    const found: string[] = [];
    for (const state of names) {
      const picture = `${OUT}/${state}-${look.name}${browser === 'firefox' ? '-firefox' : ''}.png`;
      found.push(...(await photograph({ driver, address, state, look, picture })));
    }
    done.push({ browser, version, look: look.name, states: names.length, findings: found });
  }
  return done;
}
