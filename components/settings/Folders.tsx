import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { check, isProblem } from '../../utils/folders/check.ts';
import { DEFAULT_TEMPLATE } from '../../utils/folders/template.ts';
import type { ChoicesStore } from '../stores/choices.ts';
import type { ExamplesStore } from '../stores/examples.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/class-names.ts';
import look from '../ui/Field.module.css';
import styles from './Folders.module.css';
import { insert } from './insert.ts';
import { Locked } from './Locked.tsx';
import { Preview } from './Preview.tsx';
import { Section } from './Section.tsx';
import { Tokens } from './Tokens.tsx';
import { problemWords } from './template-words.ts';

interface Props {
  readonly choices: ChoicesStore;
  readonly examples: ExamplesStore;
}

/** The folder template. It holds when it is kept, not while it is typed: half of one may be one too. */
export function Folders({ choices, examples }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | undefined>();
  const kept = choices.current.value?.folders;
  if (kept === undefined) return <Section title={i18n.t('settings.folders.title')}>{null}</Section>;

  const text = draft ?? kept;
  const checked = check(text);
  const problem = isProblem(checked) ? problemWords(checked) : '';
  const isChanged = text.trim() !== kept;
  const keep = async (event: Event) => {
    event.preventDefault();
    if (problem) return field.current?.focus();
    await choices.choose({ folders: text.normalize('NFC').trim() });
    setDraft(undefined);
  };

  return (
    <Section title={i18n.t('settings.folders.title')}>
      <p>{i18n.t('settings.folders.detail')}</p>
      <Locked choices={choices} name="folders">
        <form class={look.field} onSubmit={(event) => void keep(event)}>
          <label for={`${id}-field`}>{i18n.t('settings.folders.label')}</label>
          <input
            ref={field}
            id={`${id}-field`}
            class={classes(look.text, styles.template)}
            data-test="folders"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            value={text}
            aria-invalid={problem !== '' || undefined}
            aria-describedby={`${id}-problem ${id}-from`}
            onInput={({ currentTarget }) => setDraft(currentTarget.value)}
          />
          <p id={`${id}-problem`} class={look.wrong} role="status" data-test="folders-problem">
            {problem}
          </p>
          <div class={styles.actions}>
            <Button look="main" submit busy={!isChanged || problem !== ''} test="keep-folders">
              {i18n.t('settings.folders.keep')}
            </Button>
            {isChanged && (
              <Button onClick={() => setDraft(undefined)} test="discard-folders">
                {i18n.t('settings.folders.discard')}
              </Button>
            )}
            {text !== DEFAULT_TEMPLATE && (
              <Button look="link" onClick={() => setDraft(DEFAULT_TEMPLATE)} test="default-folders">
                {i18n.t('settings.folders.default')}
              </Button>
            )}
          </div>
          <p id={`${id}-from`} class={look.why}>
            {i18n.t('settings.folders.from')}
          </p>
        </form>
      </Locked>
      <Preview template={isProblem(checked) ? undefined : checked} examples={examples.list.value} />
      {!choices.policy.value.locked.includes('folders') && (
        <Tokens onInsert={(token) => field.current && setDraft(insert(field.current, token))} />
      )}
    </Section>
  );
}
