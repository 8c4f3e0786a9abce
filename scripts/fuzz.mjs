// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ensurePackages } from './set-up/packages.mjs';
import { at } from './set-up/root.mjs';
import { giveUp, say } from './set-up/say.mjs';
import { tool } from './set-up/tool.mjs';

/** `npm run fuzz -- 500000` for more. Fewer than this write no page. */
const USUAL = 100_000;

/**
 * Vitest's JSON report, as far as it is needed.
 * @typedef {{ readonly testResults: readonly { readonly name: string, readonly assertionResults: readonly {
 *   readonly title: string, readonly status: string, readonly duration?: number }[] }[] }} Report
 */

await ensurePackages();
const cases = Number(process.argv[2] ?? USUAL);
if (!Number.isInteger(cases) || cases < 1) giveUp('How many cases? A whole number, or nothing for 100000.');
const seed = Number(process.env.TRIG_SEED ?? Math.floor(Date.now() / 86_400_000));
const file = at('.trig', 'fuzz.json');
mkdirSync(at('.trig'), { recursive: true });
rmSync(file, { force: true });
say(`Fuzz: ${cases} cases of each, seed ${seed} …`);
await tool('wxt', ['prepare']);
const { code } = await tool(
  'vitest',
  [
    'run',
    '--project',
    'unit',
    'tests/fuzz',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ],
  { show: true, env: { TRIG_FUZZ: String(cases), TRIG_SEED: String(seed) } },
);
process.exitCode = code;
if (cases >= USUAL && existsSync(file)) {
  writeFileSync(at('docs', 'fuzz.md'), page(JSON.parse(readFileSync(file, 'utf8'))));
  say('Fuzz: docs/fuzz.md written.');
}

/** @param {Report} report */
function page({ testResults }) {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((one) => ({ file: name.replace(/^.*[\\/]/, ''), ...one })),
  );
  const failed = tests.filter(({ status }) => status !== 'passed').length;
  const rows = tests
    .sort((one, other) => one.file.localeCompare(other.file))
    .map(
      ({ file: of, title, status, duration = 0 }) =>
        `| \`${of}\` | ${title} | ${Math.round(duration / 1000)} s | ${status} |`,
    );
  return `${[
    '# What was tried with generated texts',
    '',
    'Written by `npm run fuzz`. Each test makes up texts of the kind that has led programs astray before (dots and slashes, reserved',
    'names, signs that turn text round, names every object has, one sign three thousand times, documents cut anywhere), and nearly right ones,',
    'and holds the code to what it promises for all of them. The same tests run with 2,000 cases in every `npm test`.',
    '',
    `${new Date().toISOString().slice(0, 10)} · Node ${process.versions.node} · ${cases.toLocaleString('en-GB')} cases of each, seed ${seed} · ${tests.length - failed} held, ${failed} did not`,
    '',
    '| file | what holds | took | |',
    '|---|---|---|---|',
    ...rows,
    '',
    'The times are those of a machine that did other things beside; they say that nothing hangs, and no more.',
  ].join('\n')}\n`;
}
