import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { unfinished } from '../../utils/grabs/counts.ts';
import type { Hold } from '../../utils/grabs/hold.ts';
import type { PartHold } from '../../utils/grabs/part-hold.ts';
import { useDesk } from '../desk-context.ts';
import { explain } from '../explain.ts';
import { announceGrabs } from '../stores/grab-news.ts';
import type { PickerStore } from '../stores/picker.ts';
import { createStrip, type StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { counted } from '../words.ts';
import { BatchLine } from './BatchLine.tsx';
import { GrabRow } from './GrabRow.tsx';
import { HoldLine } from './HoldLine.tsx';
import { PaceLine } from './PaceLine.tsx';
import { PartHoldLine } from './PartHoldLine.tsx';
import { SavePromptLine } from './SavePromptLine.tsx';
import styles from './Strip.module.css';

interface Props {
  readonly picker: PickerStore;
  readonly hold: Hold | null;
  readonly partHolds: readonly PartHold[];
}

export function Lines({ picker, hold, partHolds }: Props) {
  const desk = useDesk();
  const { grabs, announcer } = picker;
  const [strip] = useState(() => createStrip(desk, announcer, grabs));
  useEffect(() => announceGrabs(grabs, announcer), [grabs, announcer]);
  const [lines, failure, hidden] = [grabs.lines.value, grabs.failure.value, grabs.hidden.value];
  return (
    <>
      {failure && (
        <Notice kind={failure.kind} {...explain(failure, 'file')}>
          <Button onClick={grabs.forgetFailure} test="dismiss-notice">
            {i18n.t('common.dismiss')}
          </Button>
        </Notice>
      )}
      {hold && <HoldLine hold={hold} strip={strip} />}
      {partHolds
        .filter((one) => !isQuestion(one))
        .map((one) => (
          <PartHoldLine key={JSON.stringify(one.part)} hold={one} picker={picker} strip={strip} />
        ))}
      <SavePromptLine strip={strip} questions={partHolds.filter(isQuestion)} />
      <PaceLine strip={strip} now={desk.now()} />
      <Head strip={strip} />
      <ul class={styles.rows}>
        {lines.map((line) =>
          line.only ? (
            <GrabRow key={line.batch.id} grab={line.only} line={line} picker={picker} strip={strip} />
          ) : (
            <BatchLine key={line.batch.id} line={line} strip={strip} />
          ),
        )}
        {hidden > 0 && (
          <li class={styles.more}>
            <Button look="link" onClick={() => desk.openGrabs()} test="more-grabs">
              {counted('grabs.more', hidden)}
            </Button>
          </li>
        )}
      </ul>
    </>
  );
}

const isQuestion = ({ why }: PartHold): boolean => why === 'save-prompt';

/** One line on all of them, where there are several. */
function Head({ strip }: { readonly strip: StripStore }) {
  const {
    lines: { value: lines },
    book,
  } = strip.grabs;
  const counts = book.state.value?.counts;
  const left = counts && lines.length > 1 ? unfinished(counts) : 0;
  const finished = lines.filter(({ batch }) => batch.phase !== 'open' && batch.counts.failed === 0).length;
  if (left === 0 && finished < 2) return null;
  return (
    <div class={styles.head}>
      <span>{left > 0 && counted('grabs.toGo', left)}</span>
      {finished > 1 && (
        <Button look="link" onClick={() => void strip.send('clear', { of: 'all' })} test="clear-finished">
          {i18n.t('grabs.clear')}
        </Button>
      )}
    </div>
  );
}
