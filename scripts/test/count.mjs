// @ts-check

/**
 * Vitest's JSON report, as far as it is needed.
 * @typedef {{ readonly testResults?: readonly {
 *   readonly assertionResults?: readonly { readonly status: string }[] }[] }} Report
 */

/**
 * Passed is what ran and passed. All else has failed: a test that is skipped says nothing, a run that ran nothing
 * says less, and a process that failed without a failed test (a file that would not load) has failed all the same.
 * @param {Report | undefined} report
 * @param {number} code  what the process ended with
 */
export function count(report, code) {
  const tests = (report?.testResults ?? []).flatMap(({ assertionResults = [] }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.length - passed;
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}
