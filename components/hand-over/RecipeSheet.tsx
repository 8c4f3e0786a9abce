import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Taken } from '../../utils/commands.ts';
import { useDesk } from '../desk-context.ts';
import { failureTitle } from '../explain.ts';
import type { QueueStore } from '../stores/queue.ts';
import { createRecipe, type RecipeStore } from '../stores/recipe.ts';
import type { Found } from '../stores/recipe-found.ts';
import { takenWords } from '../taken-words.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/class-names.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { counted, format, visible } from '../words.ts';
import styles from './HandOver.module.css';
import { bytesWords, filesIn, foundWords, recipeProblemWords } from './recipe-words.ts';

interface Props {
  readonly queue: QueueStore;
  /** What somebody has chosen. */
  readonly file: File;
}

/** What a colleague's recipe would grab here; nothing happens before the person says so. */
export function RecipeSheet({ queue, file }: Props) {
  const desk = useDesk();
  const onClose = () => {
    queue.recipe.value = undefined;
  };
  const onTaken = (taken: Taken) => {
    onClose();
    queue.announcer.say(takenWords(taken));
    queue.go('queue');
    if (taken.batchId !== undefined) queue.files.choose(taken.batchId);
  };
  const [store] = useState(() => createRecipe(desk));
  useEffect(() => void store.read(file), [store, file]);
  const [recipe, problem] = [store.recipe.value, store.problem.value];
  return (
    <Sheet title={i18n.t('recipe.title')} test="recipe" look={styles.sheet} onClose={onClose}>
      <div role="status">
        {problem && (
          <p class={styles.problem} data-test="recipe-problem" data-kind={problem.kind}>
            {recipeProblemWords(problem)}
          </p>
        )}
        {!problem && !store.isKnown.value && <p>{i18n.t('handOver.gathering')}</p>}
      </div>
      {recipe && (
        <>
          <p class={styles.of}>
            {i18n.t('recipe.from', { name: visible(recipe.name), file: visible(file.name) })}
          </p>
          <ul class={styles.part}>
            {store.found.value.map((one) => (
              <Entry key={`${one.of}/${one.id}`} found={one} />
            ))}
          </ul>
          {store.isKnown.value && <Answer store={store} onClose={onClose} onTaken={onTaken} />}
        </>
      )}
    </Sheet>
  );
}

function Entry({ found }: { readonly found: Found }) {
  const { state, of, id, name } = found;
  const isThere = state === 'found' && found.files.length > 0;
  return (
    <li class={styles.piece} data-test="recipe-entry" data-id={id} data-state={state}>
      <span class={styles.name}>
        {visible(name)} {of === 'package' && <code>{id}</code>}
      </span>
      <span class={classes(styles.detail, !isThere && styles.lacking)}>{foundWords(found)}</span>
    </li>
  );
}

interface AnswerProps {
  readonly store: RecipeStore;
  readonly onClose: () => void;
  readonly onTaken: (taken: Taken) => void;
}

/** What it comes to, where it goes, and the button that does it. */
function Answer({ store, onClose, onTaken }: AnswerProps) {
  const [ownFolders, setOwn] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const found = store.found.value;
  const count = filesIn(found);
  const [folders, failure] = [store.folders.value, store.failure.value];
  const grab = async () => {
    setBusy(true);
    const taken = await store.grab(ownFolders);
    setBusy(false);
    if (taken && !store.failure.peek()) onTaken(taken);
  };
  const there = found.filter(({ state }) => state === 'found').length;
  const sum = i18n.t('recipe.sum', { found: format.count(there), total: format.count(found.length) });
  return (
    <div class={styles.part}>
      <p>
        {[sum, counted('picker.files', count), bytesWords(found)].filter(Boolean).join(i18n.t('common.dot'))}
      </p>
      {folders !== undefined && count > 0 && (
        <label class={styles.tick}>
          <input
            type="checkbox"
            checked={!ownFolders}
            data-test="recipe-folders"
            onChange={({ currentTarget }) => setOwn(!currentTarget.checked)}
          />
          <span>{i18n.t('recipe.folders', { folders: visible(folders) })}</span>
        </label>
      )}
      {failure && (
        <p class={styles.problem} role="alert">
          {failureTitle(failure, 'version')}
        </p>
      )}
      <div class={styles.actions}>
        {count > 0 && (
          <Button look="main" busy={isBusy} onClick={() => void grab()} test="recipe-grab">
            {counted('picker.action.files', count)}
          </Button>
        )}
        <Button onClick={onClose} test="recipe-leave">
          {count > 0 ? i18n.t('recipe.leave') : i18n.t('keys.close')}
        </Button>
      </div>
    </div>
  );
}
