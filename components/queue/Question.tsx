import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import type { QueueStore } from '../stores/queue.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { counted } from '../words.ts';

/** Files that wait for a word on a host: among ten thousand rows nobody would find them. */
export function Question({ queue: { book, orders } }: { readonly queue: QueueStore }) {
  const desk = useDesk();
  const [host, ask] = useState<string | undefined>();
  const count = book.state.value?.counts.asking ?? 0;

  useEffect(() => {
    let isOver = false;
    const read = async () => {
      const [id] = count > 0 ? await desk.grabs.ids({ kinds: ['asking'] }) : [];
      const [grab] = id === undefined ? [] : await desk.grabs.read([id]);
      if (!isOver) ask(grab?.state.kind === 'asking' ? grab.state.host : undefined);
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [count, desk]);

  if (count === 0 || host === undefined) return null;
  return (
    <Notice
      kind="asking"
      title={i18n.t('queue.asking.title', { host })}
      detail={counted('queue.asking', count)}
    >
      <Button onClick={() => orders.answerHost(host, true)} test="allow-all-of-host">
        {i18n.t('grabs.allow')}
      </Button>
      <Button onClick={() => orders.answerHost(host, false)} test="refuse-all-of-host">
        {i18n.t('grabs.refuse')}
      </Button>
    </Notice>
  );
}
