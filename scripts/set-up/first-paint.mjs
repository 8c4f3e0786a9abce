// @ts-check

/**
 * How the pages are cut into files. Each script of an extension is fetched from the browser's own process on its own,
 * which takes longer than reading a few kilobytes more (docs/decisions/0026): what the popup needs for its first paint comes
 * in three files instead of one for each set of entrypoints that share something: what the background needs as well, which
 * has no document, what the other pages need as well, and its own. What is loaded later is cut as ever.
 *
 * @typedef {{ readonly importedIds: readonly string[], readonly dynamicallyImportedIds: readonly string[] }} Info
 * @typedef {{ getModuleInfo(id: string): Info | null }} Graph
 */
import { at } from './root.mjs';

/** WXT's own beginning of it, which begins with the polyfill. */
const BACKGROUND = [`\0virtual:wxt-background-entrypoint?${at('entrypoints', 'background.ts')}`];
const POPUP = [at('entrypoints', 'popup', 'index.html')];
const PAGES = [at('entrypoints', 'grabs', 'index.html'), at('entrypoints', 'options', 'index.html')];

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
  const [background, popup] = [BACKGROUND, POPUP].map((entries) => reached(graph, entries));
  // A part of the Grabs page that is loaded later must find nothing in the popup's own file, which shows the popup.
  const pages = reached(graph, PAGES, true);
  return (/** @type {string} */ id) => {
    if (!popup?.has(id)) return null;
    if (background?.has(id)) return 'core';
    return pages.has(id) ? 'shared' : 'popup';
  };
}

/**
 * What these modules need before they run: imports, but not those that are asked for later, unless `isLater`.
 *
 * @param {Graph} graph
 * @param {readonly string[]} entries
 * @param {boolean} isLater
 * @returns {ReadonlySet<string>}
 */
function reached(graph, entries, isLater = false) {
  const found = new Set(entries);
  for (const id of found) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    for (const imported of importedIds) found.add(imported);
    if (isLater) for (const imported of dynamicallyImportedIds) found.add(imported);
  }
  return found;
}
