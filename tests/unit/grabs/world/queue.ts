import type { Grab } from '../../../../utils/grabs/grab.ts';
import { createGrabReader } from '../../../../utils/platform/grab-reader.ts';
import { CREDENTIAL, PACKAGE, SIZE } from './shelf.ts';
import { inDatabase } from './stores.ts';
import { createWorld, type Life, type World } from './world.ts';

export const VERSION = { packageId: PACKAGE, versionId: '2' };

export const newWorld = (): World => createWorld(inDatabase);

export async function press(life: Life, ...fileNames: readonly string[]): Promise<void> {
  for (const fileName of fileNames) void life.grabber.accept(CREDENTIAL, { ...VERSION, fileName });
  await life.mortal.rest();
}

export async function look(world: World): Promise<Life> {
  const life = world.live();
  await life.look();
  return life;
}

export async function grabs(): Promise<readonly Grab[]> {
  const reader = createGrabReader({ now: () => 0 });
  return (await reader.read(await reader.ids({}))).flatMap((grab) => grab ?? []);
}

export const states = async () => (await grabs()).map(({ state }) => state);

export const finishAll = (world: World, size = SIZE): void => {
  for (const { id } of world.browser.running()) world.browser.finish(id, size);
};

export const interruptAll = (world: World, error: string): void => {
  for (const { id } of world.browser.running()) world.browser.interrupt(id, error);
};
