import { i18n } from '#i18n';
import type { ReleaseSet } from '../../../utils/versions/release-sets.ts';
import type { ReleaseSetsStore } from '../../stores/release-sets.ts';
import { Button } from '../../ui/Button.tsx';
import { visible } from '../../words.ts';
import styles from './Sets.module.css';

interface Props {
  readonly set: ReleaseSet;
  readonly store: ReleaseSetsStore;
  readonly onTake: () => void;
}

/** Packages that seem to belong together: offered, and nothing done before somebody says so. */
export function Suggestion({ set, store, onTake }: Props) {
  const names = store.packages.value
    .filter(({ id }) => set.packageIds.includes(id))
    .map(({ id, name }) => `${visible(name)} (${id})`);
  return (
    <section class={styles.card} data-test="suggested-set">
      <h3>{i18n.t('sets.suggests', { name: visible(set.name) })}</h3>
      <ul class={styles.members}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <span class={styles.buttons}>
        <Button test="take-suggestion" onClick={onTake}>
          {i18n.t('sets.makeSet')}
        </Button>
      </span>
    </section>
  );
}
