// @ts-check
import { at } from '../set-up/root.mjs';
import { tool } from '../set-up/tool.mjs';

/**
 * @typedef {{ readonly code: string, readonly message: string, readonly file?: string }} Finding
 * @typedef {{ readonly errors: readonly Finding[], readonly warnings: readonly Finding[] }} Lint
 */

/** Preact sets innerHTML where a component asks for `dangerouslySetInnerHTML`; none of ours does. */
const ALLOWED = new Set(['UNSAFE_VAR_ASSIGNMENT']);

export async function storeLint() {
  const ran = await tool('web-ext', ['lint', '-s', at('.output', 'firefox-mv3'), '--output=json']);
  const lint = parse(ran.output);
  if (!lint) return { code: 1, output: ran.output };
  const bad = [...lint.errors, ...lint.warnings.filter((warning) => !isAllowed(warning))];
  return {
    code: bad.length === 0 ? 0 : 1,
    output: bad.map(({ code, message, file = '' }) => `${code} ${file}: ${message}`).join('\n'),
  };
}

/** @param {Finding} warning */
function isAllowed({ code, message }) {
  return ALLOWED.has(code) && message.includes('innerHTML');
}

/**
 * @param {string} output
 * @returns {Lint | undefined}
 */
function parse(output) {
  const line = output.split('\n').find((candidate) => candidate.startsWith('{'));
  return line === undefined ? undefined : JSON.parse(line);
}
