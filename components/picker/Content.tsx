import { i18n } from '#i18n';
import { NO_FILTER } from '../../utils/picker/filter.ts';
import { useDesk } from '../desk-context.ts';
import { dataPackagesPage } from '../places.ts';
import type { PickerStore } from '../stores/picker.ts';
import { Button } from '../ui/Button.tsx';
import { Contours } from '../ui/Contours.tsx';
import { useLazy } from '../ui/lazy.ts';
import { format } from '../words.ts';
import { Blank } from './Blank.tsx';
import styles from './Content.module.css';
import { Rows } from './Rows.tsx';
import { Skeleton } from './Skeleton.tsx';

/** The middle of the picker: the list where there is one, else why there is none. */
export function Content({ picker }: { readonly picker: PickerStore }) {
  const desk = useDesk();
  const failure = picker.failure.value;
  const at = picker.catalogue.answer.value?.shelved.value?.at;
  const hasRows = picker.catalogue.rows.value.length > 0;
  const age =
    failure && hasRows && at !== undefined ? i18n.t('picker.old', { ago: format.ago(at, desk.now()) }) : '';
  const notice = useLazy(() => import('./FailureNotice.tsx'), failure !== undefined);
  return (
    <main class={styles.content} aria-busy={!hasRows && !failure && at === undefined}>
      {failure && notice && <notice.FailureNotice failure={failure} age={age} picker={picker} />}
      <List picker={picker} hasRows={hasRows} />
    </main>
  );
}

function List({ picker, hasRows }: { readonly picker: PickerStore; readonly hasRows: boolean }) {
  const { list, catalogue, panels } = picker;
  const isTiles = panels.open.value === 'tiles';
  const tiles = useLazy(() => import('./tiles/TilesPanel.tsx'), isTiles);
  const { level } = catalogue.place.value;
  if (hasRows && isTiles && tiles) return <tiles.TilesPanel picker={picker} />;
  if (hasRows && list.found.value.length > 0) return <Rows picker={picker} />;
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
  if (picker.failure.value) {
    return (
      <div class={styles.rest}>
        <Contours />
      </div>
    );
  }
  if (!catalogue.answer.value?.shelved.value) return <Skeleton />;
  if (level !== 'packages' && !catalogue.inPackage.value) {
    return (
      <Blank title={i18n.t('picker.gone.title')} detail={i18n.t('picker.gone.detail')}>
        <Button onClick={picker.leave}>{i18n.t('picker.gone.next')}</Button>
      </Blank>
    );
  }
  return <Empty level={level} onRefresh={picker.refresh} />;
}

interface EmptyProps {
  readonly level: 'packages' | 'versions' | 'files';
  readonly onRefresh: () => void;
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
    default:
      return level satisfies never;
  }
}
