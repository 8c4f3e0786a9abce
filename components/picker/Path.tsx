import { batch } from '@preact/signals';
import { i18n } from '#i18n';
import { supplyType } from '../../utils/data-hub/supply-type.ts';
import type { PickerStore } from '../stores/picker.ts';
import { Icon } from '../ui/Icon.tsx';
import { format, supplyWords, visible } from '../words.ts';
import styles from './Path.module.css';

/** Where one stands. Names may be cut, what tells two of the same name apart never is. */
export function Path({ picker }: { readonly picker: PickerStore }) {
  const { catalogue } = picker;
  const here = catalogue.place.value;
  const name = nameOf(picker);
  const isRefreshing =
    catalogue.answer.value?.refreshing.value ||
    (here.level === 'packages' && catalogue.openData.products.refreshing.value);
  const updating = isRefreshing && catalogue.rows.value.length > 0;

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
            <Step onClick={toPackages}>
              {here.level === 'product' ? i18n.t('common.openData') : i18n.t('picker.path.rootShort')}
            </Step>
            <Icon name="next" size={10} />
            {here.level !== 'files' ? (
              <span class={styles.here} title={name} aria-current="location">
                {name}
              </span>
            ) : (
              <Step onClick={picker.leave} title={name}>
                {name}
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

function nameOf({ catalogue }: PickerStore): string {
  const here = catalogue.place.value;
  if (here.level === 'packages') return '';
  if (here.level === 'product') return visible(catalogue.openData.product.value?.name ?? here.productId);
  return visible(catalogue.inPackage.value?.name ?? here.packageId);
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
  if (here.level === 'product') {
    const release = catalogue.openData.product.value?.version;
    return (
      <div class={styles.facts}>
        <code>{here.productId}</code>
        {release && <strong>{visible(release)}</strong>}
        <span>{i18n.t('picker.openData.newestOnly')}</span>
      </div>
    );
  }
  // Of a package that is not known, its id stands in the place of its name already.
  if (!catalogue.inPackage.value) return null;
  if (here.level === 'versions') {
    return (
      <div class={styles.facts}>
        <code>{here.packageId}</code>
        <span>{catalogue.inPackage.value.productName}</span>
      </div>
    );
  }
  return (
    <div class={styles.facts}>
      <code>{here.packageId}</code>
      <Icon name="next" size={10} />
      {version && <strong aria-current="location">{format.day(version.createdOn)}</strong>}
      <code>{here.versionId}</code>
      {version && <span>{supplyWords(supplyType(version.supplyType), version.supplyType)}</span>}
    </div>
  );
}
