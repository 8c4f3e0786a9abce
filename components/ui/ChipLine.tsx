import styles from './ChipLine.module.css';
import { Icon } from './Icon.tsx';

interface Props {
  /** What the chips are, for those who only hear them. */
  readonly label: string;
  readonly chips: readonly Chip[];
}

export interface Chip {
  readonly key: string;
  readonly words: string;
  /** What a press does, in words: "Remove …". */
  readonly hint: string;
  readonly onRemove: () => void;
}

/** What narrows a list, in one line; a press on one takes it away. */
export const ChipLine = ({ label, chips }: Props) => (
  <section aria-label={label} data-test="chips">
    <ul class={styles.line}>
      {chips.map(({ key, words, hint, onRemove }) => (
        <li key={key}>
          <button
            type="button"
            class={styles.chip}
            aria-label={hint}
            title={hint}
            data-test={`chip-${key}`}
            // The focus stays in the search field: what was pressed is gone.
            onMouseDown={(event) => event.preventDefault()}
            onClick={onRemove}
          >
            <span>{words}</span>
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  </section>
);
