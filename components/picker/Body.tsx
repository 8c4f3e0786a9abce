import type { PickerStore } from '../stores/picker.ts';
import { useLazy } from '../ui/lazy.ts';
import styles from './Content.module.css';
import { Content } from './Content.tsx';
import { Path } from './Path.tsx';
import { SearchField } from './SearchField.tsx';

interface Props {
  readonly picker: PickerStore;
  readonly onHelp: () => void;
}

export function Body({ picker, onHelp }: Props) {
  const isAtFiles = picker.catalogue.place.value.level === 'files';
  const tools = useLazy(() => import('./FilesTools.tsx'), isAtFiles);
  return (
    <>
      <SearchField picker={picker} onHelp={onHelp} />
      {picker.isPlaced.value ? (
        <>
          <Path picker={picker} />
          {isAtFiles && tools && <tools.FilesTools picker={picker} />}
          <Content picker={picker} />
        </>
      ) : (
        <main class={styles.content} aria-busy />
      )}
    </>
  );
}
