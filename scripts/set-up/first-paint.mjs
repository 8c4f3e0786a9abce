// @ts-check

/**
 * How the pages are cut into files. Each script of an extension is fetched from the browser's own process on its own,
 * which takes longer than reading a few kilobytes more (docs/decisions/0026): what the popup needs for its first paint comes
 * in three files instead of one for each set of entrypoints that share something: what the background needs as well, which
 * has no document, what the other pages need as well, and its own. What is loaded later is cut as ever.
 *
 * @typedef {{ getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }} Graph
 */
import { at } from './root.mjs';

/** WXT's own beginning of it, which begins with the polyfill. */
const BACKGROUND = [`\0virtual:wxt-background-entrypoint?${at('entrypoints', 'background.ts')}`];
const POPUP = [at('entrypoints', 'popup', 'index.html')];
const PAGES = [at('entrypoints', 'grabs', 'index.html'), at('entrypoints', 'options', 'index.html')];

/** Rolldown's own few lines, which any file may need. */
const RUNTIME = '\0rolldown/runtime.js';

/** Rolldown's `output.codeSplitting`. */
export function firstPaint() {
  /** @type {((id: string) => string | null) | undefined} */
  let names;
  const name = (/** @type {string} */ id, /** @type {Graph} */ graph) => {
    names ??= namesIn(graph);
    return names(id);
  };
  return {
    // A group takes with a module all that it needs, so the one that needs nothing of the others goes first.
    groups: ['core', 'shared', 'popup'].map((group, index) => ({
      debugName: group,
      name: (/** @type {string} */ id, /** @type {Graph} */ graph) =>
        name(id, graph) === group ? group : null,
      priority: 3 - index,
    })),
  };
}

/** @param {Graph} graph */
function namesIn(graph) {
  const [background, popup, pages] = [BACKGROUND, POPUP, PAGES].map((entries) => reached(graph, entries));
  return (/** @type {string} */ id) => {
    if (id === RUNTIME) return 'core';
    if (!popup?.has(id)) return null;
    if (background?.has(id)) return 'core';
    return pages?.has(id) ? 'shared' : 'popup';
  };
}

/**
 * What these modules need before they run: imports, but not those that are asked for later.
 *
 * @param {Graph} graph
 * @param {readonly string[]} entries
 * @returns {ReadonlySet<string>}
 */
function reached(graph, entries) {
  const found = new Set(entries);
  for (const id of found)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
