import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import styles from './Grabbing.module.css';

interface Props<Value> {
  readonly label: string;
  readonly why: string;
  readonly test: string;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, and why one would choose another. */
export function Choice<Value extends string | number>(props: Props<Value>) {
  const { label, why, test, options, value, onChoose } = props;
  const id = useId();
  const field = useRef<HTMLSelectElement>(null);
  // Not by `value`: the options it is about are only there after it.
  useLayoutEffect(() => {
    if (field.current) field.current.value = String(value);
  }, [value]);
  return (
    <div class={styles.choice}>
      <label for={id}>{label}</label>
      <select
        ref={field}
        id={id}
        class={styles.select}
        data-test={test}
        aria-describedby={`${id}-why`}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
      <p id={`${id}-why`} class={styles.why}>
        {why}
      </p>
    </div>
  );
}
