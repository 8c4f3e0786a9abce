import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../desk-context.ts';
import { createQueue } from '../stores/queue.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { useLazy } from '../ui/lazy.ts';
import { Foot } from './Foot.tsx';
import styles from './GrabsPage.module.css';
import { Head } from './Head.tsx';
import { History } from './History.tsx';
import { Notices } from './Notices.tsx';
import { usePlace } from './place.ts';
import { Queue } from './Queue.tsx';
import { Undo } from './Undo.tsx';
import { useUndoKey } from './undo-key.ts';

/** The page of all grabs: the queue, the history of what was grabbed, and whether it is still right. */
export function GrabsPage() {
  const desk = useDesk();
  const [queue] = useState(() => createQueue(desk));
  useEffect(() => queue.open(), [queue]);
  usePlace(queue);
  useUndoKey(queue);
  const view = queue.view.value;
  const verify = useLazy(() => import('../verify/Verify.tsx'), view === 'verify');
  const over = queue.handOver.value;
  const recipe = queue.recipe.value;
  const kitchen = useLazy(() => import('../hand-over/RecipeSheet.tsx'), recipe !== undefined);
  const sheet = useLazy(() => import('../hand-over/OfQueue.tsx'), over !== undefined);
  return (
    <div class={styles.page} data-test="grabs-page" data-view={view}>
      <Head queue={queue} />
      <main class={styles.main}>
        <Notices queue={queue} />
        {view === 'queue' && <Queue queue={queue} />}
        {view === 'history' && <History queue={queue} />}
        {view === 'verify' && (verify ? <verify.Verify queue={queue} /> : <div />)}
      </main>
      <Foot queue={queue} />
      <Undo queue={queue} />
      {over && sheet && <sheet.OfQueue queue={queue} of={over} />}
      {recipe && kitchen && <kitchen.RecipeSheet queue={queue} file={recipe} />}
      <LiveRegion announcer={queue.announcer} />
    </div>
  );
}
