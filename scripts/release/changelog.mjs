// @ts-check

const HEADING = '## Unreleased\n';

/**
 * What was unreleased goes under the version and its day (Keep a Changelog); above it begins an empty "Unreleased".
 * @param {string} text
 * @param {string} version
 * @param {string} day  `YYYY-MM-DD`
 * @returns {string | undefined} undefined where there is nothing to release, or the version is there already
 */
export function released(text, version, day) {
  const at = text.indexOf(HEADING);
  if (at < 0 || text.includes(`\n## ${version} `)) return undefined;
  const [before, after] = [text.slice(0, at), text.slice(at + HEADING.length)];
  const news = after.split(/^## /m)[0] ?? '';
  if (!/^- /m.test(news)) return undefined;
  return `${before}${HEADING}\n## ${version} – ${day}\n${after}`;
}
