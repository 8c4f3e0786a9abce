import { useRef } from 'preact/hooks';
import { Button } from './Button.tsx';

interface Props {
  readonly children: string;
  readonly look?: 'normal' | 'link';
  /** Of the button; the field behind it is `field`. */
  readonly test: string;
  readonly field: string;
  readonly onChosen: (file: File) => void;
}

/** Lets a person choose a file of ours. */
export function FileButton({ children, look = 'normal', test, field, onChosen }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()} test={test}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        data-test={field}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) onChosen(chosen);
          // The same file once more, mended meanwhile, is to be read too.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
