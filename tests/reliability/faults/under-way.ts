import { waitUntil } from '../../e2e/drive/wait.ts';
import type { Scene } from './scene.ts';

/** So many that some wait for their turn while the first six are with the browser. */
export const MORE_THAN_AT_ONCE = { count: 12, size: 20_000 } as const;

/** Takes the batch; storage has been asked for the first six and says nothing yet, the others are not signed. */
export async function pressAndHalt(scene: Scene): Promise<{ release(): void }> {
  const { log } = scene.stage.hub;
  const held = scene.befall('storage', { kind: 'hold' }, { who: 'all' });
  await scene.press();
  await waitUntil('storage to be asked for six', () => log.storage().length === 6, 30_000);
  return held;
}
