import { i18n } from '#i18n';
import type { Which } from '../../utils/commands.ts';
import { type GrabState, isHalted } from '../../utils/grabs/grab.ts';
import { visible } from '../words.ts';
import { IconButton } from './IconButton.tsx';
import type { ButtonsProps } from './LineButtons.tsx';

/** Of a file that is not here yet: its place in the queue, pause or go on, cancel. */
export function MovingButtons({ queue: { orders }, grab, isActive }: ButtonsProps) {
  const { state, id } = grab;
  const which: Which = { of: 'grab', id };
  const what = visible(grab.fileName);
  const common = { skipped: !isActive };
  return (
    <>
      {state.kind === 'waiting' && (
        <IconButton
          {...common}
          icon="again"
          label={i18n.t('queue.act.now', { what })}
          onClick={() => orders.retry(which)}
          test="row-retry"
        />
      )}
      {isInLine(state) && (
        <IconButton
          {...common}
          icon="first"
          label={i18n.t('queue.act.first', { what })}
          onClick={() => orders.reorder(which, 'first')}
          test="row-first"
        />
      )}
      {isInLine(state) && (
        <IconButton
          {...common}
          icon="last"
          label={i18n.t('queue.act.last', { what })}
          onClick={() => orders.reorder(which, 'last')}
          test="row-last"
        />
      )}
      {isPaused(state) && (
        <IconButton
          {...common}
          icon="play"
          label={i18n.t('queue.act.resume', { what })}
          onClick={() => orders.resume(which)}
          test="row-resume"
        />
      )}
      {isPausable(state) && (
        <IconButton
          {...common}
          icon="pause"
          label={i18n.t('queue.act.pause', { what })}
          onClick={() => orders.pause(which)}
          test="row-pause"
        />
      )}
      <IconButton
        {...common}
        icon="close"
        label={i18n.t('queue.act.cancel', { what })}
        onClick={() => orders.cancel(which, grab.fileName)}
        test="row-cancel"
      />
    </>
  );
}

/** It has a place in the queue that can be changed. */
const isInLine = ({ kind }: GrabState): boolean =>
  kind === 'queued' || kind === 'waiting' || kind === 'paused';

const isPaused = (state: GrabState): boolean => state.kind === 'paused' || isHalted(state);

const isPausable = (state: GrabState): boolean =>
  state.kind === 'queued' ||
  state.kind === 'waiting' ||
  state.kind === 'handing' ||
  (state.kind === 'handed' && state.stalled === undefined);
