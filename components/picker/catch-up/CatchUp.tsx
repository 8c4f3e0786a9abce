import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../../desk-context.ts';
import { type CatchUpStore, createCatchUp, isUnderWay, type Standing } from '../../stores/catch-up.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { Button } from '../../ui/Button.tsx';
import { useShortcut } from '../../ui/shortcut.ts';
import styles from './CatchUp.module.css';
import { WhySheet } from './WhySheet.tsx';
import { isToAsk, lineWords } from './words.ts';

interface Props {
  readonly picker: PickerStore;
  readonly packageId: string;
}

/** How the updates of a package stand against what was grabbed, in one line, with the one thing to do about it. */
export function CatchUp({ picker, packageId }: Props) {
  const desk = useDesk();
  const [store] = useState(() => createCatchUp(desk, picker, packageId));
  const [isOpen, setOpen] = useState(false);
  useEffect(() => store.follow(), [store]);
  useKey(store);
  const standing = store.standing.value;
  if (!standing) return null;
  const { chain } = standing;
  const action = actionOf(standing);
  return (
    <section
      class={styles.line}
      aria-label={i18n.t('catchUp.label')}
      data-test="catch-up"
      data-kind={chain.kind}
    >
      <p class={styles.words}>{store.asking.value ? i18n.t('catchUp.asking') : lineWords(standing)}</p>
      <span class={styles.buttons}>
        {chain.kind !== 'up-to-date' && (
          <Button look="link" test="catch-up-why" onClick={() => setOpen(true)}>
            {'steps' in chain ? i18n.t('catchUp.why.these') : i18n.t('catchUp.why.why')}
          </Button>
        )}
        {action && (
          <Button test="catch-up-button" busy={store.asking.value} onClick={() => action.run(store)}>
            {action.label}
          </Button>
        )}
      </span>
      {isOpen && <WhySheet standing={standing} onClose={() => setOpen(false)} />}
    </section>
  );
}

interface Action {
  readonly label: string;
  readonly run: (store: CatchUpStore) => void;
}

/** What there is to press; nothing where nothing is to be had, or all of it is on its way. */
function actionOf({ chain, onTheirWay, full, wasAsked }: Standing): Action | undefined {
  const run = (store: CatchUpStore) => void store.catchUp();
  if ('steps' in chain) {
    if (isUnderWay(chain.steps, onTheirWay)) return undefined;
    return { run, label: chain.kind === 'begin' ? i18n.t('catchUp.take') : i18n.t('catchUp.button') };
  }
  // OS is asked once; after that the way out comes first.
  const isToBeAsked = chain.kind === 'broken' && isToAsk(chain.gap) && (!wasAsked || !full);
  if (isToBeAsked) return { run, label: i18n.t('catchUp.ask') };
  return full && { run: (store) => void store.takeFull(full), label: i18n.t('catchUp.takeFull') };
}

/** Ctrl+U does what the button does, and not what a browser does with it: show the source of the page. */
function useKey(store: CatchUpStore): void {
  const run = useCallback(
    ({ repeat }: KeyboardEvent) => {
      const standing = store.standing.peek();
      if (standing && !repeat) actionOf(standing)?.run(store);
    },
    [store],
  );
  useShortcut('catch-up', run);
}
