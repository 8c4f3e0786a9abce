// @ts-check
import { ensureBuild } from './set-up/build.mjs';
import { ensureBrowser } from './set-up/ensure-browser.mjs';
import { ensurePackages } from './set-up/packages.mjs';
import { runTypeScript } from './set-up/typescript.mjs';

await ensurePackages();
await ensureBrowser('chromium');
// Queue and verify are measured in both; tests/bench/options.ts says what else can be asked for.
if (process.argv.includes('queue') || process.argv.includes('verify')) await ensureBrowser('firefox');
await ensureBuild();
await runTypeScript('tests', 'bench', 'main.ts');
