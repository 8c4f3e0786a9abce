// @ts-check
import { ensureBuild } from './set-up/build.mjs';
import { ensureBrowser } from './set-up/ensure-browser.mjs';
import { ensureScreen } from './set-up/ensure-screen.mjs';
import { ensurePackages } from './set-up/packages.mjs';
import { runTypeScript } from './set-up/typescript.mjs';

await ensurePackages();
await ensureBrowser('chromium');
await ensureBrowser('firefox');
await ensureScreen();
await ensureBuild();
await runTypeScript('tests', 'reliability', 'main.ts');
