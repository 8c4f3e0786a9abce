import { highlights } from '../../utils/picker/search.ts';
import styles from './Highlight.module.css';

/** Text with the words of the search marked. */
export function Highlight({ text, query }: { readonly text: string; readonly query: string }) {
  const ranges = highlights(text, query);
  if (ranges.length === 0) return <>{text}</>;
  return (
    <>
      {ranges.map(([start, end], index) => (
        <>
          {text.slice(ranges[index - 1]?.[1] ?? 0, start)}
          <mark class={styles.mark}>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
