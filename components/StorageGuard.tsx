import { type ComponentChildren, Fragment } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useDesk } from './desk-context.ts';
import { createStorage } from './stores/storage.ts';
import { useLazy } from './ui/lazy.ts';

/** A page, and above it what keeps Trig from reading or writing; the page begins anew once that is over. */
export function StorageGuard({ children }: { readonly children: ComponentChildren }) {
  const desk = useDesk();
  const [storage] = useState(() => createStorage(desk));
  useLayoutEffect(() => storage.open(), [storage]);
  const isTold = storage.failure.value !== undefined || storage.isLost.value;
  const notice = useLazy(() => import('./StorageNotice.tsx'), isTold);
  return (
    <>
      {isTold && notice && <notice.StorageNotice storage={storage} />}
      <Fragment key={storage.turn.value}>{children}</Fragment>
    </>
  );
}
