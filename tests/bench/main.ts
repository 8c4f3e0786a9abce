import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { HEAD, row } from './figures.ts';
import { handOver } from './hand-over.ts';
import { popup } from './popup.ts';
import { sizeRow, sizes } from './size.ts';

/**
 * `npm run bench`: ratios of things measured in turn in one run. Never part of `npm test`. It writes
 * docs/bench.md, the only place where figures are quoted.
 */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const root = here('../..');

const step = (what: string): void => console.log(`bench: ${what}`);

step('building the blank popup');
execFileSync('npx', ['wxt', 'build', here('blank')], { cwd: root, stdio: 'ignore' });
step('packing ours');
execFileSync('npx', ['wxt', 'zip'], { cwd: root, stdio: 'ignore' });
execFileSync('npx', ['wxt', 'zip', '-b', 'firefox', '--mv3'], { cwd: root, stdio: 'ignore' });
step('popup open → list painted');
const opened = await popup(here('blank/.output/chrome-mv3'));
step('key press → storage asked');
const handed = [await handOver(here('bare'), 0), await handOver(here('bare'), 100)];

const report = `# Bench

Written by \`npm run bench\`; do not edit. Median (least–most) of runs taken in turn in headless Chromium, against the
local Data Hub, on a machine with ${cpus().length} cores. The ratio is of the medians.

${HEAD}
${[opened, ...handed].map(row).join('\n')}

| size | bytes | aim | held |
|---|---|---|---|
${(await sizes(`${root}/.output`)).map(sizeRow).join('\n')}
`;

writeFileSync(`${root}/docs/bench.md`, report);
console.log(report);
