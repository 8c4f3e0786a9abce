// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { at } from '../set-up/root.mjs';
import { tool } from '../set-up/tool.mjs';
import { count } from './count.mjs';

/**
 * A Vitest project. Its own report goes by as it runs, the counts come from the JSON beside it.
 * @param {string} project
 * @param {string} what
 * @param {() => Promise<import('../set-up/run.mjs').Ran>} [prepare]
 * @returns {import('./stage.mjs').Stage}
 */
export function suite(project, what, prepare) {
  const file = at('.trig', `${project}.json`);
  return {
    name: project,
    what,
    run: async () => {
      const before = await prepare?.();
      if (before && before.code !== 0) return { passed: 0, failed: 1, output: before.output };
      mkdirSync(at('.trig'), { recursive: true });
      // The report of an earlier run must not be counted for one that wrote none.
      rmSync(file, { force: true });
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const { code } = await tool('vitest', ['run', '--project', project, ...reporters], { show: true });
      const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
      return { ...count(report, code), output: '' };
    },
  };
}
