import type { FakeBrowser } from '../world/browser.ts';
import type { MemoryStore } from '../world/memory-store.ts';
import type { World } from '../world/world.ts';

/** What may be fetched a second time, and is no mistake. */
export function createForgets({ browser, aria2 }: World, store: MemoryStore) {
  const places = [browser, aria2];

  /**
   * A file that was whole before anybody could see it, and was then cancelled, or forgotten by the browser: when it
   * is fetched once more, that is no mistake.
   */
  function forgetUnseen(): void {
    const seen = new Set(
      [...store.grabs.values()].map(({ state }) => (state.kind === 'done' ? state.path : '')),
    );
    for (const place of places) place.finished = place.finished.filter((path) => seen.has(path));
  }

  /**
   * One that was given to somebody else, by a background that died before it could stop it: whole in that moment, it
   * is fetched once more where it is wanted now.
   */
  function forgetUnclaimed(place: FakeBrowser, id: number): void {
    const item = place.items.find((one) => one.id === id);
    const isClaimed = [...store.grabs.values()].some(
      ({ state }) => 'linkHash' in state && state.linkHash === item?.linkHash,
    );
    if (!isClaimed) place.finished = place.finished.filter((path) => path !== item?.path);
  }

  return { forgetUnseen, forgetUnclaimed };
}
