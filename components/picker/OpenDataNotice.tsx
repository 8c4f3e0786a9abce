import { i18n } from '#i18n';
import type { Failure } from '../../utils/failure.ts';
import { explain } from '../explain.ts';
import type { PickerStore } from '../stores/picker.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

interface Props {
  readonly failure: Failure;
  /** How old what is shown is; empty when nothing is. */
  readonly age: string;
  readonly picker: PickerStore;
}

/** Why OpenData is not up to date, where data packages may be. */
export function OpenDataNotice({ failure, age, picker }: Props) {
  const { title, detail, said } = explain(failure, 'product');
  return (
    <Notice
      kind={`open-data-${failure.kind}`}
      title={i18n.t('picker.openData.failed', { title })}
      detail={`${detail} ${age}`.trim()}
      said={said}
    >
      <Button test="open-data-again" onClick={() => void picker.catalogue.openData.products.refresh()}>
        {i18n.t('common.tryAgain')}
      </Button>
    </Notice>
  );
}
