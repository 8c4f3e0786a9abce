// @ts-check
import { seconds } from '../set-up/say.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

/**
 * Every stage, whatever became of those before it: one run tells all there is to tell.
 * @param {readonly Stage[]} stages
 */
export async function runStages(stages) {
  let passed = 0;
  let failed = 0;
  for (const [index, { name, what, run }] of stages.entries()) {
    console.log(`[${index + 1}/${stages.length}] ${name}: ${what} …`);
    const since = Date.now();
    const outcome = await run().catch(asFailure);
    passed += outcome.passed;
    failed += outcome.failed;
    if (outcome.failed > 0) console.log(outcome.output.trimEnd());
    console.log(`      ${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${seconds(since)}`);
  }
  return { passed, failed };
}

/** @param {unknown} error */
function asFailure(error) {
  return { passed: 0, failed: 1, output: error instanceof Error ? `${error.stack}` : String(error) };
}
