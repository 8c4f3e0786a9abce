import { moving } from '../grabs/counts.ts';
import type { Surroundings } from '../ports.ts';
import { noteNews, showBadge } from './badge.ts';
import { expectWork, keepLooking } from './heartbeat.ts';
import type { Naming } from './naming.ts';
import { notify, type Wording } from './notifications.ts';
import { apiPermission } from './permission.ts';

export function createSurroundings(naming: Naming, wording: Wording, look: () => void): Surroundings {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    expectWork,
    async reflect(counts, hold, mayCome) {
      const isMoving = moving(counts) > 0;
      const withBrowser = counts.signing + counts.handing + counts.handed;
      // Beside a part of the queue that is held, the rest goes on.
      const isHeld = hold !== null && !('part' in hold);
      naming.listen(mayCome || (isHeld ? withBrowser > 0 : isMoving));
      const again = await keepLooking(isMoving || mayCome);
      if (again !== undefined) setTimeout(look, again);
      await showBadge(counts, hold);
    },
    wakeAt(time) {
      clearTimeout(timer);
      // A timer dies with the background, after half a minute of quiet; the alarm is what can be relied on.
      if (time !== undefined)
        timer = setTimeout(look, Math.max(0, Math.min(time - Date.now(), TIMER_AT_MOST)));
    },
    async tell(news) {
      await noteNews(true);
      await notify(news, wording);
    },
    async weather() {
      return { online: navigator.onLine, permitted: await apiPermission.has() };
    },
  };
}

/** Beyond this the alarm comes anyway. Milliseconds. */
const TIMER_AT_MOST = 60_000;
