import type { PickerStore } from '../stores/picker.ts';
import styles from './Content.module.css';
import { Content } from './Content.tsx';
import { FilesTools } from './FilesTools.tsx';
import { Path } from './Path.tsx';
import { SearchField } from './SearchField.tsx';

interface Props {
  readonly picker: PickerStore;
  readonly onHelp: () => void;
}

export function Body({ picker, onHelp }: Props) {
  return (
    <>
      <SearchField picker={picker} onHelp={onHelp} />
      {picker.isPlaced.value ? (
        <>
          <Path picker={picker} />
          <FilesTools picker={picker} />
          <Content picker={picker} />
        </>
      ) : (
        <main class={styles.content} aria-busy />
      )}
    </>
  );
}
