// @ts-check

/** @typedef {'major' | 'minor' | 'patch'} Part */

/**
 * @param {string} text
 * @returns {text is Part}
 */
export const isPart = (text) => text === 'major' || text === 'minor' || text === 'patch';

/**
 * Semantic Versioning: what is below the part that goes up begins anew.
 * @param {string} version
 * @param {Part} part
 * @returns {string | undefined} undefined of what is no plain version; the stores take no other
 */
export function after(version, part) {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? [];
  if (major === undefined) return undefined;
  if (part === 'major') return `${Number(major) + 1}.0.0`;
  if (part === 'minor') return `${major}.${Number(minor) + 1}.0`;
  return `${major}.${minor}.${Number(patch) + 1}`;
}
