import { useDesk } from '../desk-context.ts';
import type { Copier } from '../stores/copier.ts';
import type { HandOverOf } from '../stores/queue.ts';
import { HandOver } from './HandOver.tsx';
import { gatherBatch } from './of-batch.ts';
import { gatherHistory } from './of-history.ts';

interface Props {
  readonly of: HandOverOf;
  readonly copier: Copier;
  readonly onClose: () => void;
}

/** What the Grabs page hands over: a batch, ended or not, or what is found in the history. */
export function OfQueue({ of, ...rest }: Props) {
  const desk = useDesk();
  const gather = () => (of.of === 'batch' ? gatherBatch(desk, of.batch) : gatherHistory(desk, of.query));
  return <HandOver gather={gather} {...rest} />;
}
