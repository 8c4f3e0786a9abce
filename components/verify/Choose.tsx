import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import styles from './Drop.module.css';
import { chosenFiles, type DroppedFile } from './gather-files.ts';

interface Props {
  readonly of: 'folder' | 'files';
  readonly look: 'main' | 'normal';
  readonly onChoose: (gather: () => Promise<readonly DroppedFile[]>) => void;
}

/** A button that opens the system's own dialog. */
export function Choose({ of, look, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()} test={`choose-${of}`}>
        {of === 'folder' ? i18n.t('verify.drop.folder') : i18n.t('verify.drop.files')}
      </Button>
      <input
        ref={input}
        class={styles.input}
        type="file"
        multiple
        {...(of === 'folder' && FOLDER)}
        // The button beside it is what people and their helpers use.
        tabIndex={-1}
        aria-hidden="true"
        data-test={`input-${of}`}
        onChange={({ currentTarget }) => {
          const isEmpty = !currentTarget.files?.length;
          const gather = chosenFiles(currentTarget.files);
          // The same folder again is a change too.
          currentTarget.value = '';
          if (!isEmpty) onChoose(gather);
        }}
      />
    </>
  );
}

/** Both browsers have it, no list of attributes does. */
const FOLDER = { webkitdirectory: true };
