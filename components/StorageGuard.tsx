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
 * A page, with a notice above it while Trig can't read or write. Afterwards the page reads everything again. A page that has
 * read nothing since it was opened is hidden, because it would go on saying that it loads.
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
