import type { Surroundings } from '../ports.ts';
import { noteNews, showBadge } from './badge.ts';
import { keepLooking } from './heartbeat.ts';
import type { Naming } from './naming.ts';
import { notify, type Wording } from './notifications.ts';

export function createSurroundings(naming: Naming, wording: Wording): Surroundings {
  return {
    async reflect(counts) {
      const unfinished = counts.queued + counts.signing + counts.asking + counts.handing + counts.handed;
      naming.listen(unfinished > 0);
      await keepLooking(unfinished > 0);
      await showBadge(counts);
    },
    async tell(grab, counts) {
      await noteNews(true);
      await notify(grab, wording);
      await showBadge(counts);
    },
  };
}
