import { batch } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../../desk-context.ts';
import { createComparison } from '../../stores/comparison.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { COMPARE_ID, FIELD_ID } from '../option-id.ts';
import { closing } from '../panel-keys.ts';
import { announceComparison } from './announce.ts';
import styles from './Compare.module.css';
import { FateMark } from './FateMark.tsx';
import { Figures } from './Figures.tsx';
import { SelectChanged } from './SelectChanged.tsx';
import { WithVersion } from './WithVersion.tsx';

/** The version on show held against another one, before anything of it is fetched. */
export function ComparePanel({ picker }: { readonly picker: PickerStore }) {
  const desk = useDesk();
  const panel = useRef<HTMLElement>(null);
  const { panels, marks, announcer } = picker;
  const comparison = useMemo(() => createComparison(desk, picker), [desk, picker]);

  useLayoutEffect(() => {
    batch(() => {
      picker.comparison.value = comparison;
      marks.fate.value = (name) => <FateMark difference={comparison.differenceOf(name)} />;
    });
    const stops = [comparison.open(), announceComparison(comparison, announcer)];
    return () => {
      for (const stop of stops) stop();
      batch(() => {
        picker.comparison.value = undefined;
        marks.fate.value = undefined;
      });
    };
  }, [picker, comparison]);

  // To the button: opened by a key, the next press of Enter selects what has changed, and the one after grabs it.
  useEffect(() => {
    if (panels.byKey.peek()) panel.current?.querySelector<HTMLElement>('[data-test=select-changed]')?.focus();
  }, [panels]);

  const toField = () => document.getElementById(FIELD_ID)?.focus();
  const close = () => {
    panels.close();
    toField();
  };

  return (
    <section
      ref={panel}
      id={COMPARE_ID}
      class={styles.panel}
      aria-label={i18n.t('compare.label')}
      data-test="compare-panel"
      onKeyDown={closing('compare', close)}
    >
      <div class={styles.head}>
        <WithVersion comparison={comparison} onChosen={() => picker.list.moveTo(0)} />
        <Button look="icon" label={i18n.t('compare.close')} test="close-compare" onClick={close}>
          <Icon name="close" />
        </Button>
      </div>
      <Figures comparison={comparison} picker={picker} />
      <SelectChanged comparison={comparison} picker={picker} onSelected={toField} />
    </section>
  );
}
