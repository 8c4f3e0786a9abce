import type { Change } from '../../utils/change.ts';
import type { CommandName, Commands } from '../../utils/commands.ts';
import { choose } from '../../utils/watch/level.ts';
import { wantedOf } from '../../utils/watch/news.ts';
import { settled } from '../../utils/watch/settle.ts';
import type { Scene } from './fake-desk.ts';
import { NOW } from './samples.ts';

type Ask<Name extends CommandName> = Parameters<Commands[Name]>[0];

interface Obeyed {
  readonly value: unknown;
  readonly next?: Partial<Scene>;
  readonly change?: Change;
}

/** What the background would make of a command about the watch; `undefined` for any other. */
export function obeyWatch(scene: Scene, name: CommandName, ask: unknown): Obeyed | undefined {
  switch (name) {
    case 'setWatch': {
      const { packageIds, level } = ask as Ask<'setWatch'>;
      return {
        value: null,
        next: { watches: choose(scene.watches ?? {}, packageIds, level) },
        change: 'watch',
      };
    }
    case 'lookForNews':
      return { value: scene.watch?.news.length ?? 0, change: 'watch' };
    case 'settleNews': {
      if (!scene.watch) return { value: null };
      return {
        value: null,
        next: { watch: settled(scene.watch, ask as Ask<'settleNews'>, NOW) },
        change: 'watch',
      };
    }
    case 'grabNews': {
      const news = scene.watch?.news ?? [];
      const added = news.flatMap(wantedOf).length;
      const next = scene.watch && { watch: { ...scene.watch, news: [] } };
      return {
        value: { batchId: 'b1', added, skipped: 0, onTheirWay: 0 },
        ...(next && { next }),
        change: 'watch',
      };
    }
    default:
      return undefined;
  }
}
