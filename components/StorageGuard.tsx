import { type ComponentChildren, Fragment } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useDesk } from './desk-context.ts';
import { createStorage } from './stores/storage.ts';
import { useLazy } from './ui/lazy.ts';

interface Props {
  /** The page has something to show and to do without the database. */
  readonly worksWithout?: boolean;
  readonly children: ComponentChildren;
}

/**
 * A page, and above it what keeps Trig from reading or writing; the page begins anew once that is over. A page that could
 * read nothing since it was opened isn't shown: it would say that it is loading.
 */
export function StorageGuard({ worksWithout = false, children }: Props) {
  const desk = useDesk();
  const [storage] = useState(() => createStorage(desk));
  useLayoutEffect(() => storage.open(), [storage]);
  const isTold = storage.failure.value !== undefined || storage.isLost.value;
  const notice = useLazy(() => import('./StorageNotice.tsx'), isTold);
  const isShown = worksWithout || !storage.isUnreadable.value;
  return (
    <>
      {isTold && notice && (
        <notice.StorageNotice storage={storage} hasOptions={!worksWithout} isAlone={!isShown} />
      )}
      <Fragment key={storage.turn.value}>{isShown && children}</Fragment>
    </>
  );
}
