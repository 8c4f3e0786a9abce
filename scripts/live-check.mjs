// @ts-check
import { ensurePackages } from './set-up/packages.mjs';
import { runTypeScript } from './set-up/typescript.mjs';

await ensurePackages();
await runTypeScript('scripts', 'live-check', 'main.ts');
