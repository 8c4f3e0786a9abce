import { effect } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { QueueStore, View } from '../stores/queue.ts';

interface Place {
  readonly view: View;
  readonly batchId: string | undefined;
}

/** `#batch=…`, `#history`, `#verify` or nothing: where the page stands, so that it can be opened there and reloaded. */
export function placeOf(hash: string): Place {
  const batchId = /^#batch=([\w-]+)$/.exec(hash)?.[1];
  return { view: VIEWS.find((view) => hash === `#${view}`) ?? 'queue', batchId };
}

const VIEWS: readonly View[] = ['history', 'verify'];

const hashOf = ({ view, batchId }: Place): string => {
  if (view !== 'queue') return `#${view}`;
  return batchId === undefined ? '' : `#batch=${batchId}`;
};

/** Goes where the address says, and says in the address where one has gone. */
export function usePlace({ view, files, book, go }: QueueStore): void {
  useLayoutEffect(() => {
    const follow = () => {
      const place = placeOf(location.hash);
      go(place.view);
      files.choose(place.batchId);
    };
    follow();
    addEventListener('hashchange', follow);
    const stops = [
      effect(() => {
        const hash = hashOf({ view: view.value, batchId: files.batchId.value });
        if (hash !== location.hash)
          history.replaceState(null, '', hash || location.pathname + location.search);
      }),
      backWhenGone({ files, book }),
    ];
    return () => {
      removeEventListener('hashchange', follow);
      for (const stop of stops) stop();
    };
  }, []);
}

/** A batch that was on the list and has left it is nothing to look at. */
function backWhenGone({ files, book }: Pick<QueueStore, 'files' | 'book'>): () => void {
  let known: ReadonlySet<string> = new Set();
  return effect(() => {
    const chosen = files.batchId.value;
    const now = new Set(book.batches.value.map(({ id }) => id));
    const isGone = chosen !== undefined && known.has(chosen) && !now.has(chosen);
    known = now;
    if (isGone) files.choose(undefined);
  });
}
