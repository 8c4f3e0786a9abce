import { i18n } from '#i18n';
import { NO_FILTER } from '../../utils/picker/filter.ts';
import { useDesk } from '../desk-context.ts';
import { dataPackagesPage } from '../places.ts';
import type { Place } from '../stores/catalogue.ts';
import type { PickerStore } from '../stores/picker.ts';
import type { ShelvedStore } from '../stores/shelved.ts';
import { Button } from '../ui/Button.tsx';
import { Contours } from '../ui/Contours.tsx';
import { useLazy } from '../ui/lazy.ts';
import { format } from '../words.ts';
import { Blank } from './Blank.tsx';
import styles from './Content.module.css';
import { needsKey } from './needs-key.ts';
import { Rows } from './Rows.tsx';
import { Skeleton } from './Skeleton.tsx';

/** The middle of the picker: the list where there is one, else why there is none. */
export function Content({ picker }: { readonly picker: PickerStore }) {
  const { catalogue, failure, openFailure } = picker;
  const age = useAge(picker);
  const hasRows = catalogue.rows.value.length > 0;
  const isKeyWanted = catalogue.place.value.level !== 'product' && needsKey(picker.credential.current.value);
  const inside = catalogue.openData.inside.value;
  const unseen = picker.page.value?.unseen.value;
  const page = useLazy(() => import('./Unseen.tsx'), unseen !== undefined);
  const notice = useLazy(() => import('./FailureNotice.tsx'), failure.value !== undefined);
  const openNotice = useLazy(() => import('./OpenDataNotice.tsx'), openFailure.value !== undefined);
  const key = useLazy(() => import('./KeyLine.tsx'), isKeyWanted);
  const bar = useLazy(() => import('./NarrowingBar.tsx'), inside !== undefined);
  return (
    <main class={styles.content} aria-busy={!hasRows && !failure.value && isLoading(picker)}>
      {isKeyWanted && key && <key.KeyLine picker={picker} />}
      {failure.value && notice && (
        <notice.FailureNotice failure={failure.value} age={age(catalogue.answer.value)} picker={picker} />
      )}
      {openFailure.value && openNotice && (
        <openNotice.OpenDataNotice
          failure={openFailure.value}
          age={age(catalogue.openData.products)}
          picker={picker}
        />
      )}
      {inside && bar && (
        <bar.NarrowingBar narrowing={inside.narrowing} onChosen={() => picker.list.moveTo(0)} />
      )}
      {unseen !== undefined && !failure.value ? (
        page && <page.Unseen picker={picker} packageId={unseen} />
      ) : (
        <List picker={picker} hasRows={hasRows} />
      )}
    </main>
  );
}

/** How old an answer is, where it is worth saying: it is shown, and could not be had anew. */
function useAge({ catalogue }: PickerStore) {
  const desk = useDesk();
  return (answer: ShelvedStore<unknown> | undefined): string => {
    const at = answer?.shelved.value?.at;
    const isShown = at !== undefined && catalogue.rows.value.length > 0;
    return isShown ? i18n.t('picker.old', { ago: format.ago(at, desk.now()) }) : '';
  };
}

function isLoading({ catalogue }: PickerStore): boolean {
  const { answer, openData, place } = catalogue;
  if (place.value.level === 'product' && !openData.inside.value) return true;
  const isOpenRoot = place.value.level === 'packages' && !answer.value;
  return !(isOpenRoot ? openData.products : answer.value)?.shelved.value;
}

function List({ picker, hasRows }: { readonly picker: PickerStore; readonly hasRows: boolean }) {
  const { list, catalogue, panels } = picker;
  const isTiles = panels.open.value === 'tiles';
  const tiles = useLazy(() => import('./tiles/TilesPanel.tsx'), isTiles);
  const { level } = catalogue.place.value;
  if (hasRows && isTiles && tiles) return <tiles.TilesPanel picker={picker} />;
  if (hasRows && list.found.value.length > 0) {
    const isEmptyAccount =
      level === 'packages' && catalogue.packages.value?.shelved.value?.value.length === 0;
    return (
      <>
        {isEmptyAccount && <NoPackages />}
        <Rows picker={picker} />
      </>
    );
  }
  if (hasRows) {
    const query = list.query.value.trim();
    return (
      <Blank
        title={query === '' ? i18n.t('picker.nothing.filtered') : i18n.t('picker.nothing.title', { query })}
        detail={query === '' ? i18n.t('picker.nothing.hidden') : i18n.t('picker.nothing.detail')}
      >
        <Button test="clear-filter" onClick={() => list.sift(NO_FILTER)}>
          {query === '' ? i18n.t('picker.nothing.showAll') : i18n.t('picker.nothing.clear')}
        </Button>
      </Blank>
    );
  }
  const isInPackage = level === 'versions' || level === 'files';
  const isKeyless = isInPackage && needsKey(picker.credential.current.value);
  const isRootOfNobody = level === 'packages' && !catalogue.answer.value;
  if (isKeyless || picker.failure.value || picker.openFailure.value || isRootOfNobody) {
    return !isKeyless && isLoading(picker) && !picker.failure.value && !picker.openFailure.value ? (
      <Skeleton />
    ) : (
      <div class={styles.rest}>
        <Contours />
      </div>
    );
  }
  if (isLoading(picker) || picker.page.value?.isLooking.value) return <Skeleton />;
  if (isInPackage && !catalogue.inPackage.value) {
    return (
      <Blank title={i18n.t('picker.gone.title')} detail={i18n.t('picker.gone.detail')}>
        <Button onClick={picker.leave}>{i18n.t('picker.gone.next')}</Button>
      </Blank>
    );
  }
  return <Empty level={level} onRefresh={picker.refresh} />;
}

interface EmptyProps {
  readonly level: Place['level'];
  readonly onRefresh: () => void;
}

/** The key works, and OpenData is there; what else it should open does not exist yet. */
function NoPackages() {
  const desk = useDesk();
  return (
    <p class={styles.aside} data-test="no-packages">
      <span>{i18n.t('picker.empty.packages.title')}</span>
      <Button look="link" onClick={() => desk.openTab(dataPackagesPage)}>
        {i18n.t('common.openDataHub')}
      </Button>
    </p>
  );
}

function Empty({ level, onRefresh }: EmptyProps) {
  const desk = useDesk();
  const again = <Button onClick={onRefresh}>{i18n.t('common.tryAgain')}</Button>;
  switch (level) {
    case 'packages':
      return (
        <Blank title={i18n.t('picker.empty.packages.title')} detail={i18n.t('picker.empty.packages.detail')}>
          <Button look="main" onClick={() => desk.openTab(dataPackagesPage)}>
            {i18n.t('common.openDataHub')}
          </Button>
          {again}
        </Blank>
      );
    case 'versions':
      return (
        <Blank title={i18n.t('picker.empty.versions.title')} detail={i18n.t('picker.empty.versions.detail')}>
          {again}
        </Blank>
      );
    case 'files':
      return (
        <Blank title={i18n.t('picker.empty.files.title')} detail={i18n.t('picker.empty.files.detail')}>
          {again}
        </Blank>
      );
    case 'product':
      return (
        <Blank title={i18n.t('picker.empty.product.title')} detail={i18n.t('picker.empty.product.detail')}>
          {again}
        </Blank>
      );
    default:
      return level satisfies never;
  }
}
