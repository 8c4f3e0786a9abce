// @ts-check
import { ensurePackages } from './set-up/packages.mjs';
import { runTypeScript } from './set-up/typescript.mjs';

await ensurePackages();
await runTypeScript('tests', 'programs', 'main.ts');
