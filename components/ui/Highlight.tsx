import { highlights } from '../../utils/picker/highlights.ts';
import { visible } from '../words.ts';
import styles from './Highlight.module.css';

interface Props {
  readonly text: string;
  readonly query: string;
  /** Words with a slip are marked too. */
  readonly near?: boolean;
  /** Only this part of the text is shown, with what is marked in the whole of it. */
  readonly from?: number;
  readonly to?: number;
}

/** Text with the words of the search marked. */
export function Highlight({ text, query, near = false, from = 0, to = text.length }: Props) {
  const shown = visible(text);
  const ranges = highlights(text, query, near)
    .map(([start, end]) => [Math.max(start, from), Math.min(end, to)] as const)
    .filter(([start, end]) => start < end);
  return (
    <>
      {ranges.map(([start, end], index) => (
        <>
          {shown.slice(ranges[index - 1]?.[1] ?? from, start)}
          <mark class={styles.mark}>{shown.slice(start, end)}</mark>
        </>
      ))}
      {shown.slice(ranges.at(-1)?.[1] ?? from, to)}
    </>
  );
}
