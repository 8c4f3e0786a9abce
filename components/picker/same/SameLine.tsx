import { batch } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { useDesk } from '../../desk-context.ts';
import { ariaShortcut, shortcutWords } from '../../shortcuts.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { createSameFiles } from '../../stores/same-files.ts';
import styles from './SameLine.module.css';
import { SameMark } from './SameMark.tsx';
import { offerWords } from './words.ts';

/** Above the keys: how much of what would be grabbed is at hand already, and whether it is left out. */
export function SameLine({ picker }: { readonly picker: PickerStore }) {
  const desk = useDesk();
  const same = useMemo(() => createSameFiles(desk, picker), [desk, picker]);
  const { marks } = picker;

  useLayoutEffect(() => {
    batch(() => {
      picker.same.value = same;
      marks.same.value = (name) => <SameMark entry={same.of(name)} />;
    });
    const stop = same.follow();
    return () => {
      stop();
      batch(() => {
        picker.same.value = undefined;
        marks.same.value = undefined;
      });
    };
  }, [picker, same]);

  const wish = picker.wish.value;
  const offer = wish && same.in(wish);
  if (!offer) return null;
  const words = offerWords(offer);
  return (
    <label class={styles.line} title={shortcutWords('skip-same')} data-test="same">
      <input
        type="checkbox"
        checked={same.isSkipping.value}
        aria-keyshortcuts={ariaShortcut('skip-same')}
        data-test="skip-same"
        // The focus stays in the search field, so that Enter goes on to grab.
        onMouseDown={(event) => event.preventDefault()}
        onChange={same.toggle}
      />
      <span>{words}</span>
    </label>
  );
}
