import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReleaseSet } from '../../../utils/versions/release-sets.ts';
import type { ReleaseSetsStore } from '../../stores/release-sets.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { visible } from '../../words.ts';
import { SetCard } from './SetCard.tsx';
import { SetForm } from './SetForm.tsx';
import styles from './Sets.module.css';
import { Suggestion } from './Suggestion.tsx';

interface Props {
  readonly store: ReleaseSetsStore;
  readonly onClose: () => void;
}

/** What is being made or changed; `before`: under which name it is kept. */
interface Draft {
  readonly set: ReleaseSet;
  readonly before?: string;
}

const NEW: Draft = { set: { name: '', packageIds: [], by: 'release' } };

/** All release sets: how they stand, grabbed with one press, made, changed and removed. */
export function SetsSheet({ store, onClose }: Props) {
  const [draft, setDraft] = useState<Draft | undefined>();
  const sets = store.sets.value ?? [];
  const removed = store.removed.value;
  return (
    <Sheet
      title={i18n.t('sets.title')}
      test="sets-sheet"
      look={styles.sheet}
      onKey={({ key }) => {
        if (key !== 'Escape' || !draft) return false;
        setDraft(undefined);
        return true;
      }}
      onClose={onClose}
    >
      {draft ? (
        <SetForm
          store={store}
          draft={draft.set}
          before={draft.before}
          taken={sets.map(({ name }) => name)}
          onEnd={() => setDraft(undefined)}
        />
      ) : (
        <>
          <p class={styles.what}>{i18n.t('sets.what')}</p>
          {sets.map((set) => (
            <SetCard
              key={set.name}
              set={set}
              store={store}
              onEdit={() => setDraft({ set, before: set.name })}
            />
          ))}
          {removed && (
            <p class={styles.removed}>
              <span>{i18n.t('sets.removed', { name: visible(removed.set.name) })}</span>
              <Button look="link" test="undo-set" onClick={() => void store.undo()}>
                {i18n.t('grabs.undo')}
              </Button>
            </p>
          )}
          {store.suggested.value.map((set) => (
            <Suggestion key={set.name} set={set} store={store} onTake={() => setDraft({ set })} />
          ))}
          <Button test="new-set" onClick={() => setDraft(NEW)}>
            {i18n.t('sets.new')}
          </Button>
        </>
      )}
    </Sheet>
  );
}
