// @ts-check

/**
 * What came of a stage; `output` is shown when something failed.
 * @typedef {{ readonly passed: number, readonly failed: number, readonly output: string }} Outcome
 * @typedef {{ readonly name: string, readonly what: string, readonly run: () => Promise<Outcome> }} Stage
 */

/**
 * A stage that is one test: its commands, in order, until one fails.
 * @param {string} name
 * @param {string} what
 * @param {readonly (() => Promise<import('../set-up/run.mjs').Ran>)[]} commands
 * @returns {Stage}
 */
export function single(name, what, commands) {
  return {
    name,
    what,
    run: async () => {
      for (const command of commands) {
        const { code, output } = await command();
        if (code !== 0) return { passed: 0, failed: 1, output };
      }
      return { passed: 1, failed: 0, output: '' };
    },
  };
}
