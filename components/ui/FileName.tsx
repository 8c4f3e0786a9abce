import styles from './FileName.module.css';
import { Highlight } from './Highlight.tsx';

/** Kept whole at the end of a name: the tile and the extension, which tell two long names apart. */
const TAIL = 14;

/** A file's name, cut in its middle when there is no room for all of it. */
export function FileName({ name, query = '' }: { readonly name: string; readonly query?: string }) {
  const cut = Math.max(0, name.length - TAIL);
  return (
    <span class={styles.name}>
      <span class={styles.head}>
        <Highlight text={name} query={query} to={cut} />
      </span>
      <span class={styles.tail}>
        <Highlight text={name} query={query} from={cut} />
      </span>
    </span>
  );
}
