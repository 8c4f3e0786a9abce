import { i18n } from '#i18n';
import { setState } from '../../../utils/versions/release-set.ts';
import type { ReleaseSet } from '../../../utils/versions/release-sets.ts';
import type { ReleaseSetsStore } from '../../stores/release-sets.ts';
import { Button } from '../../ui/Button.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { visible } from '../../words.ts';
import styles from './Sets.module.css';
import { commonWords, memberWords } from './words.ts';

interface Props {
  readonly set: ReleaseSet;
  readonly store: ReleaseSetsStore;
  readonly onEdit: () => void;
}

/** One set: the newest release that all have, who lags and where, and the press that grabs it. */
export function SetCard({ set, store, onEdit }: Props) {
  const { members, common } = setState(set, store.packages.value);
  const name = visible(set.name);
  return (
    <section class={styles.card} aria-label={name} data-test="set" data-name={set.name}>
      <h3>{name}</h3>
      <p>{commonWords(common, set.by)}</p>
      <ul class={styles.members}>
        {members.map(({ packageId, dataPackage, newest, lags }) => (
          <li key={packageId} data-test="set-member" data-id={packageId} data-lags={lags || undefined}>
            <span>
              {dataPackage ? visible(dataPackage.name) : i18n.t('sets.unseen')} <code>{packageId}</code>
              {lags && (
                <>
                  {' '}
                  <Tag look="strong">{i18n.t('sets.lags')}</Tag>
                </>
              )}
            </span>
            {newest && <span class={styles.facts}>{memberWords(newest)}</span>}
          </li>
        ))}
      </ul>
      <span class={styles.buttons}>
        <Button look="link" test="edit-set" label={i18n.t('sets.edit', { name })} onClick={onEdit}>
          {i18n.t('filters.presets.edit')}
        </Button>
        <Button
          look="link"
          test="remove-set"
          label={i18n.t('sets.remove', { name })}
          onClick={() => void store.remove(set)}
        >
          {i18n.t('sets.removeShort')}
        </Button>
        {common && (
          <Button look="main" test="grab-set" onClick={() => void store.grab(common)}>
            {i18n.t('sets.grab')}
          </Button>
        )}
      </span>
    </section>
  );
}
