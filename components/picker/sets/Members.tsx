import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DataPackage } from '../../../utils/data-hub/data-package.ts';
import { matches } from '../../../utils/picker/matches.ts';
import { isComposed } from '../../ui/pressed.ts';
import { visible } from '../../words.ts';
import styles from './Sets.module.css';

interface Props {
  /** Of the account, the pinned ones first. */
  readonly packages: readonly DataPackage[];
  readonly chosen: readonly string[];
  readonly onChange: (packageIds: readonly string[]) => void;
}

/** More are found by their words. */
const SHOWN = 40;

/** Which packages are in a set: those that are come first, then what the words find. */
export function Members({ packages, chosen, onChange }: Props) {
  const [query, setQuery] = useState('');
  const [first] = useState(() => new Set(chosen));
  const fits = ({ id, name, productName }: DataPackage): boolean =>
    query.trim() === '' || matches(`${name} ${productName} ${id}`, query.trim());
  const inOrder = [...packages].sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)));
  const found = inOrder.filter(fits).slice(0, SHOWN);
  const toggle = (id: string, isIn: boolean) =>
    onChange(isIn ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset class={styles.choose}>
      <legend>{i18n.t('sets.members', { count: String(chosen.length) })}</legend>
      <input
        aria-label={i18n.t('picker.search.packages')}
        placeholder={i18n.t('sets.find')}
        value={query}
        data-test="find-members"
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        onKeyDown={(event) => {
          // Enter looks for a package here, and does not keep half a set.
          if (event.key === 'Enter' && !isComposed(event)) event.preventDefault();
        }}
      />
      <div class={styles.choices}>
        {found.map(({ id, name, productName }) => (
          <label key={id} class={styles.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              data-test="set-choice"
              data-id={id}
              onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
            />
            <span>
              {visible(name)} <code>{id}</code>
              <span class={styles.facts}>{visible(productName)}</span>
            </span>
          </label>
        ))}
        {found.length === 0 && <p>{i18n.t('picker.nothing.title', { query })}</p>}
      </div>
    </fieldset>
  );
}
