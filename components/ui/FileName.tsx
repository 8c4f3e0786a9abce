import styles from './FileName.module.css';
import { Highlight } from './Highlight.tsx';

/** Kept whole at the end of a name: the tile and the extension, which tell two long names apart. */
const TAIL = 14;

interface Props {
  readonly name: string;
  readonly query?: string;
  /** Words with a slip are marked too. */
  readonly near?: boolean;
}

/** A file's name, cut in its middle when there is no room for all of it. */
export function FileName({ name, query = '', near = false }: Props) {
  const cut = Math.max(0, name.length - TAIL);
  return (
    <span class={styles.name}>
      <span class={styles.head}>
        <Highlight text={name} query={query} near={near} to={cut} />
      </span>
      <span class={styles.tail}>
        <Highlight text={name} query={query} near={near} from={cut} />
      </span>
    </span>
  );
}
