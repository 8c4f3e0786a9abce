import { batch } from '@preact/signals';
import { i18n } from '#i18n';
import { supplyType } from '../../utils/data-hub/supply-type.ts';
import type { PickerStore } from '../stores/picker.ts';
import { Icon } from '../ui/Icon.tsx';
import { format, supplyWords } from '../words.ts';
import styles from './Path.module.css';

/** Where one stands. Names may be cut, what tells two of the same name apart never is. */
export function Path({ picker }: { readonly picker: PickerStore }) {
  const { catalogue } = picker;
  const here = catalogue.place.value;
  const inPackage = catalogue.inPackage.value;
  const updating = catalogue.answer.value?.refreshing.value === true;

  const toPackages = () =>
    batch(() => {
      picker.leave();
      picker.leave();
    });

  return (
    <nav class={styles.path} aria-label={i18n.t('picker.path.label')}>
      <div class={styles.names}>
        {here.level === 'packages' ? (
          <span class={styles.here} aria-current="location">
            {i18n.t('picker.path.root')}
          </span>
        ) : (
          <>
            <Step onClick={toPackages}>{i18n.t('picker.path.rootShort')}</Step>
            <Icon name="next" size={10} />
            {here.level === 'versions' ? (
              <span class={styles.here} title={inPackage?.name} aria-current="location">
                {inPackage?.name ?? here.packageId}
              </span>
            ) : (
              <Step onClick={picker.leave} title={inPackage?.name}>
                {inPackage?.name ?? here.packageId}
              </Step>
            )}
          </>
        )}
        {updating && <span class={styles.updating}>{i18n.t('picker.search.updating')}</span>}
      </div>
      {here.level !== 'packages' && <Facts picker={picker} />}
    </nav>
  );
}

function Step({
  onClick,
  title,
  children,
}: {
  onClick: () => void;
  title?: string | undefined;
  children: string;
}) {
  return (
    <button type="button" class={styles.step} title={title} onClick={onClick}>
      {children}
    </button>
  );
}

/** The ids and the day: short, so they get a line of their own and are never cut. */
function Facts({ picker: { catalogue } }: { readonly picker: PickerStore }) {
  const here = catalogue.place.value;
  const version = catalogue.inVersion.value;
  if (here.level === 'packages') return null;
  if (here.level === 'versions') {
    return (
      <div class={styles.facts}>
        <code>{here.packageId}</code>
        <span>{catalogue.inPackage.value?.productName}</span>
      </div>
    );
  }
  return (
    <div class={styles.facts}>
      <code>{here.packageId}</code>
      <Icon name="next" size={10} />
      {version && <strong aria-current="location">{format.day(version.createdOn)}</strong>}
      {version && <span>{supplyWords(supplyType(version.supplyType), version.supplyType)}</span>}
      <code>{here.versionId}</code>
    </div>
  );
}
