import styles from './FilterBar.module.css';

interface Props<Choice extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Choice; readonly words: string }[];
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** One of a few, all in sight. */
export function Choices<Choice extends string>({ label, choices, chosen, onChoose }: Props<Choice>) {
  return (
    <fieldset class={styles.row} aria-label={label}>
      <span class={styles.label} aria-hidden="true">
        {label}
      </span>
      <span class={styles.choices}>
        {choices.map(({ value, words }) => (
          <button
            key={value}
            type="button"
            class={styles.choice}
            aria-pressed={value === chosen}
            data-test={`choose-${value}`}
            onClick={() => onChoose(value)}
          >
            {words}
          </button>
        ))}
      </span>
    </fieldset>
  );
}
