import { i18n } from '#i18n';
import { NO_FILTER } from '../../utils/picker/filter.ts';
import type { ListStore } from '../stores/list.ts';
import type { PickerStore } from '../stores/picker.ts';
import { Button } from '../ui/Button.tsx';
import { Contours } from '../ui/Contours.tsx';
import { useLazy } from '../ui/lazy.ts';
import { Blank } from './Blank.tsx';
import styles from './Content.module.css';
import { Empty } from './Empty.tsx';
import { isExplained } from './waiting.ts';

/** Why there is no row to show, unless that is said above. */
export function NoRows({ picker }: { readonly picker: PickerStore }) {
  const { list, catalogue } = picker;
  const place = catalogue.place.value;
  const { level } = place;
  const isGone = picker.comparison.value?.kind.value === 'gone';
  const gone = useLazy(() => import('./compare/GoneFiles.tsx'), isGone);
  const isUnseen = 'packageId' in place && !catalogue.inPackage.value;
  const unseen = useLazy(() => import('./Unseen.tsx'), isUnseen);
  if (isGone) return gone ? <gone.GoneFiles picker={picker} /> : null;
  if (catalogue.rows.value.length > 0) return <NothingFound list={list} />;
  const isRootOfNobody = level === 'packages' && !catalogue.answer.value;
  if (isRootOfNobody || isExplained(picker)) {
    return (
      <div class={styles.rest}>
        <Contours />
      </div>
    );
  }
  if (isUnseen) return unseen ? <unseen.Unseen picker={picker} packageId={place.packageId} /> : null;
  return <Empty level={level} onRefresh={picker.refresh} />;
}

/** By what was typed, or by the filters that are in use. */
function NothingFound({ list }: { readonly list: ListStore }) {
  const query = list.query.value.trim();
  const words =
    query === ''
      ? {
          title: i18n.t('picker.nothing.filtered'),
          detail: i18n.t('picker.nothing.hidden'),
          clear: i18n.t('picker.nothing.showAll'),
        }
      : {
          title: i18n.t('picker.nothing.title', { query }),
          detail: i18n.t('picker.nothing.detail'),
          clear: i18n.t('picker.nothing.clear'),
        };
  return (
    <Blank title={words.title} detail={words.detail}>
      <Button test="clear-filter" onClick={() => list.sift(NO_FILTER)}>
        {words.clear}
      </Button>
    </Blank>
  );
}
