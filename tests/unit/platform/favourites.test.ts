import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readFavourites } from '../../../utils/platform/favourites.ts';
import { createFavouritesKeeper } from '../../../utils/platform/favourites-keeper.ts';

beforeEach(() => fakeBrowser.reset());

test('pins that come at once are all kept, and recents by their time', async () => {
  let now = 0;
  const keeper = createFavouritesKeeper(() => ++now);
  await Promise.all([keeper.pin(['1'], true), keeper.pin(['2', '3'], true), keeper.pin(['1'], false)]);
  await Promise.all([keeper.note(['7'], 'forever'), keeper.note(['8', '9'], 'forever')]);
  expect(await readFavourites()).toEqual({ pins: ['2', '3'], recents: ['8', '9', '7'] });
});

test('whoever wants no history has no recents; forgetting them leaves the pins', async () => {
  const keeper = createFavouritesKeeper(() => 1_000_000);
  await keeper.pin(['1'], true);
  await keeper.note(['7'], 'forever');
  await keeper.note(['8'], 'never');
  expect(await readFavourites()).toEqual({ pins: ['1'], recents: [] });
  await keeper.note(['7'], 'forever');
  await keeper.forgetRecents();
  expect(await readFavourites()).toEqual({ pins: ['1'], recents: [] });
});

test('what lies there in another shape is as if nothing did', async () => {
  await fakeBrowser.storage.local.set({ pins: { 0: '1' }, recents: 'x' });
  expect(await readFavourites()).toEqual({ pins: [], recents: [] });
  await createFavouritesKeeper(() => 5).pin(['4'], true);
  expect((await readFavourites()).pins).toEqual(['4']);
});
