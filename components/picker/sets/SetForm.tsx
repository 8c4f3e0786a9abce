import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReleaseSet } from '../../../utils/versions/release-sets.ts';
import type { ReleaseSetsStore } from '../../stores/release-sets.ts';
import { Button } from '../../ui/Button.tsx';
import { Members } from './Members.tsx';
import styles from './Sets.module.css';

interface Props {
  readonly store: ReleaseSetsStore;
  readonly draft: ReleaseSet;
  /** The name under which it is kept, of one that is there already. */
  readonly before: string | undefined;
  readonly taken: readonly string[];
  readonly onEnd: () => void;
}

/** A set being made or changed: its name, what makes a release, its packages. */
export function SetForm({ store, draft, before, taken, onEnd }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [set, setSet] = useState(draft);
  const [isTried, setTried] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const name = set.name.trim();
  const isReplacing = name !== before && taken.includes(name);
  const problem = problemOf(set);

  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem) setTried(true);
        else void store.keep({ ...set, name }, before).then((ok) => ok && onEnd());
      }}
    >
      <label class={styles.field}>
        {i18n.t('sets.name')}
        <input
          ref={field}
          maxLength={60}
          value={set.name}
          data-test="set-name"
          onInput={({ currentTarget }) => setSet({ ...set, name: currentTarget.value })}
        />
      </label>
      <label class={styles.field}>
        {i18n.t('sets.by')}
        <select
          value={set.by}
          data-test="set-by"
          onChange={({ currentTarget }) =>
            setSet({ ...set, by: currentTarget.value === 'day' ? 'day' : 'release' })
          }
        >
          <option value="release">{i18n.t('sets.byRelease')}</option>
          <option value="day">{i18n.t('sets.byDay')}</option>
        </select>
      </label>
      <Members
        packages={store.packages.value}
        chosen={set.packageIds}
        onChange={(packageIds) => setSet({ ...set, packageIds: [...packageIds] })}
      />
      {isTried && problem && (
        <p class={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <span class={styles.buttons}>
        <Button onClick={onEnd}>{i18n.t('sets.cancel')}</Button>
        <Button look="main" submit test="keep-set">
          {isReplacing ? i18n.t('filters.presets.replace') : i18n.t('sets.keep')}
        </Button>
      </span>
    </form>
  );
}

function problemOf({ name, packageIds }: ReleaseSet): string | undefined {
  if (name.trim() === '') return i18n.t('sets.needsName');
  return packageIds.length < 2 ? i18n.t('sets.needsTwo') : undefined;
}
