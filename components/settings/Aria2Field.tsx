import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import look from '../ui/Field.module.css';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly why: string;
  readonly value: string;
  readonly test: string;
  /** What is wrong with what was typed. */
  readonly wrong?: string | undefined;
  readonly isSecret?: boolean;
}

const PASSWORD = { type: 'password' } as const;
const TEXT = { type: 'text' } as const;

/** One line to fill in, and what it is. Without a `name`, it is in no form data. */
export function Aria2Field({ field, label, why, value, test, wrong, isSecret = false }: Props) {
  const id = useId();
  return (
    <div class={look.field}>
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        class={look.text}
        data-test={test}
        {...(isSecret ? PASSWORD : TEXT)}
        defaultValue={value}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={`${id}-why ${id}-wrong`}
        aria-invalid={wrong !== undefined || undefined}
      />
      <p id={`${id}-wrong`} class={look.wrong} role="status">
        {wrong}
      </p>
      <p id={`${id}-why`} class={look.why}>
        {why}
      </p>
    </div>
  );
}
