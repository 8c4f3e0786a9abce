import { useState } from 'preact/hooks';
import { useDesk } from '../desk-context.ts';
import type { QueueStore } from '../stores/queue.ts';
import { createVerification } from '../stores/verify.ts';
import { classes } from '../ui/class-names.ts';
import { Drop } from './Drop.tsx';
import { droppedFiles } from './gather-files.ts';
import { Outcome } from './Outcome.tsx';
import { Results } from './Results.tsx';
import styles from './Verify.module.css';

/** Files on the disk, held against what OS supplied. */
export function Verify({ queue }: { readonly queue: QueueStore }) {
  const desk = useDesk();
  const [verification] = useState(() => createVerification(desk));
  const [isOver, setOver] = useState(false);
  const isIdle = verification.phase.value === 'idle';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop things on; the same is done by two buttons
    <div
      class={classes(styles.verify, isOver && styles.over)}
      data-test="verify"
      data-phase={verification.phase.value}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        const into = event.relatedTarget;
        if (!(into instanceof Node && event.currentTarget.contains(into))) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer) void verification.begin(droppedFiles(event.dataTransfer));
      }}
    >
      {isIdle ? (
        <Drop onChoose={(gather) => void verification.begin(gather)} />
      ) : (
        <>
          <Outcome verification={verification} queue={queue} />
          <Results verification={verification} queue={queue} />
        </>
      )}
    </div>
  );
}
