// @ts-check
import { ensureAria2 } from './set-up/ensure-aria2.mjs';
import { ensureBrowser } from './set-up/ensure-browser.mjs';
import { ensureScreen } from './set-up/ensure-screen.mjs';
import { ensurePackages } from './set-up/packages.mjs';
import { runStages } from './test/run-stages.mjs';
import { STAGES } from './test/stages.mjs';

/** `npm test -- unit lint` runs these two alone. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(
    `No such stage: ${unknown.join(', ')}. There are ${STAGES.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}
const stages = STAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

await ensurePackages();
if (stages.some(({ name }) => name === 'e2e')) {
  // A missing browser is a failure, never a skip: this ends the run when one cannot be had.
  await ensureBrowser('chromium');
  await ensureBrowser('firefox');
  await ensureAria2();
  await ensureScreen();
}
const { passed, failed } = await runStages(stages);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
