import { format } from '../words.ts';
import styles from './Bytes.module.css';

/** A size whose unit stands under the unit of the row above. */
export function Bytes({ count }: { readonly count: number }) {
  const { value, unit } = format.bytesParts(count);
  return (
    <span class={styles.bytes}>
      {value} <span class={styles.unit}>{unit}</span>
    </span>
  );
}
