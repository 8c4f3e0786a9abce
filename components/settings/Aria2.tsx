import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import type { Announcer } from '../stores/announcer.ts';
import { createAria2Store } from '../stores/aria2.ts';
import { classes } from '../ui/class-names.ts';
import look from '../ui/Field.module.css';
import styles from './Aria2.module.css';
import { Aria2Form } from './Aria2Form.tsx';
import { Choice } from './Choice.tsx';
import { Section } from './Section.tsx';

/** Whether batches may go to an aria2 on this machine, and where it is. Off, there is nothing to see but the switch. */
export function Aria2({ announcer }: { readonly announcer: Announcer }) {
  const desk = useDesk();
  const id = useId();
  const [store] = useState(() => createAria2Store(desk, announcer));
  useEffect(() => {
    void store.load();
    return desk.watch((change) => {
      if (change === 'aria2') void store.load();
    });
  }, [desk, store]);
  const choice = store.choice.value;
  return (
    <Section title={i18n.t('settings.aria2.title')}>
      <p>{i18n.t('settings.aria2.detail')}</p>
      {choice && (
        <>
          <label class={classes(look.tick, styles.use)} for={id}>
            <input
              id={id}
              type="checkbox"
              data-test="use-aria2"
              checked={choice.isOn}
              onChange={({ currentTarget }) => {
                const isOn = currentTarget.checked;
                // It is on when it has been allowed and kept, not before.
                currentTarget.checked = choice.isOn;
                void store.turn(isOn);
              }}
            />
            {i18n.t('settings.aria2.use')}
          </label>
          <p class={look.wrong} role="status">
            {store.isRefused.value && i18n.t('settings.aria2.notAllowed')}
            {store.isLost.value && i18n.t('settings.aria2.lost')}
          </p>
          {choice.isOn && (
            <>
              <Aria2Form store={store} choice={choice} announcer={announcer} />
              <Choice
                label={i18n.t('settings.aria2.newBatches')}
                why={i18n.t('settings.aria2.newBatchesWhy')}
                test="aria2-new"
                options={[
                  ['browser', i18n.t('settings.aria2.byBrowser')],
                  ['aria2', i18n.t('settings.aria2.byAria2')],
                ]}
                value={choice.takesNew ? 'aria2' : 'browser'}
                onChoose={(carrier) => void store.save({ takesNew: carrier === 'aria2' })}
              />
            </>
          )}
        </>
      )}
    </Section>
  );
}
