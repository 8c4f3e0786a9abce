import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TypedSquares } from '../../../utils/data-hub/tiles/typed.ts';
import type { TilesStore } from '../../stores/tiles.ts';
import { Button } from '../../ui/Button.tsx';
import { isComposed } from '../../ui/pressed.ts';
import { counted, format, visible } from '../../words.ts';
import styles from './TilesPanel.module.css';

/** As many squares as are named one by one; of more only how many. */
const NAMED = 8;

/** Squares by typing, or a list pasted from a spreadsheet; says in words what did not fit. */
export function TypeSquares({ tiles }: { readonly tiles: TilesStore }) {
  const [text, setText] = useState('');
  const [came, setCame] = useState<TypedSquares>();
  const select = () => setCame(text.trim() === '' ? undefined : tiles.type(text));
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        select();
      }}
    >
      <label class={styles.small} for="typed-squares">
        {i18n.t('tiles.type.label')}
      </label>
      <textarea
        id="typed-squares"
        class={styles.field}
        rows={2}
        spellcheck={false}
        autocomplete="off"
        placeholder={i18n.t('tiles.type.example')}
        value={text}
        data-test="typed-squares"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || isComposed(event)) return;
          event.preventDefault();
          select();
        }}
      />
      <Button submit test="select-squares">
        {i18n.t('tiles.type.select')}
      </Button>
      {came && <Came came={came} />}
    </form>
  );
}

function Came({ came: { ids, empty, unknown } }: { readonly came: TypedSquares }) {
  return (
    <div class={styles.small} role="status" data-test="typed-came">
      <p>{ids.size === 0 ? i18n.t('tiles.type.nothing') : counted('tiles.type.selected', ids.size)}</p>
      {empty.length > 0 && <p>{i18n.t('tiles.type.empty', { squares: named(empty) })}</p>}
      {unknown.length > 0 && <p>{i18n.t('tiles.type.unknown', { squares: named(unknown) })}</p>}
    </div>
  );
}

const named = (names: readonly string[]): string => {
  const some = names.slice(0, NAMED).map(visible).join(' ');
  const rest = names.length - NAMED;
  return rest > 0 ? i18n.t('tiles.type.more', { squares: some, count: format.count(rest) }) : some;
};
