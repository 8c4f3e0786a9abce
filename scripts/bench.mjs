// @ts-check
import { ensureBuild } from './set-up/build.mjs';
import { ensureAria2 } from './set-up/ensure-aria2.mjs';
import { ensureBrowser } from './set-up/ensure-browser.mjs';
import { ensurePackages } from './set-up/packages.mjs';
import { runTypeScript } from './set-up/typescript.mjs';

/** @param {readonly string[]} parts */
const isAsked = (...parts) => parts.some((part) => process.argv.includes(part));

await ensurePackages();
await ensureBrowser('chromium');
// These are measured in both; tests/bench/options.ts says what else can be asked for.
if (isAsked('queue', 'small-files', 'verify')) await ensureBrowser('firefox');
if (isAsked('queue')) await ensureAria2();
await ensureBuild();
await runTypeScript('tests', 'bench', 'main.ts');
