import { good } from '../../utils/failure.ts';
import { useDesk } from '../desk-context.ts';
import type { HandOverOf, QueueStore } from '../stores/queue.ts';
import { HandOver } from './HandOver.tsx';
import { gatherBatch } from './of-batch.ts';
import { gatherHistory } from './of-history.ts';

interface Props {
  readonly queue: QueueStore;
  readonly of: HandOverOf;
}

/** What the Grabs page hands over: a batch, ended or not, or what is found in the history. */
export function OfQueue({ queue: { copier, handOver }, of }: Props) {
  const desk = useDesk();
  return (
    <HandOver
      copier={copier}
      gather={async () =>
        good(await (of.of === 'batch' ? gatherBatch(desk, of.batch) : gatherHistory(desk, of.query)))
      }
      onClose={() => {
        handOver.value = undefined;
      }}
    />
  );
}
