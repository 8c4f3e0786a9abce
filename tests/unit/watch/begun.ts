import { pack } from './sample.ts';
import { createWatchWorld, type WatchWorld } from './world.ts';

/** Four packages that were listed once. */
export async function begun(): Promise<WatchWorld> {
  const world = createWatchWorld();
  world.packages = ['1', '2', '3', '4'].map((id) => pack(id, [1]));
  await world.live().refresh();
  world.listings.length = 0;
  return world;
}

/** Another answer of OS: that package has these versions as well. */
export const withNew = (world: WatchWorld, packageId: string, ...versions: readonly number[]): void => {
  world.packages = world.packages.map((one) =>
    one.id === packageId ? pack(packageId, [...versions, 1]) : one,
  );
};
