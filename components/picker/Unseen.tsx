import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import type { PickerStore } from '../stores/picker.ts';
import { Button } from '../ui/Button.tsx';
import { Blank } from './Blank.tsx';

interface Props {
  readonly picker: PickerStore;
  readonly packageId: string;
}

/** A package that is not in the key's list: another account's, another key's, or one that was removed. OS doesn't say which. */
export function Unseen({ picker, packageId }: Props) {
  const desk = useDesk();
  return (
    <Blank title={i18n.t('picker.unseen.title', { id: packageId })} detail={i18n.t('picker.unseen.detail')}>
      <Button look="main" onClick={picker.leave} test="to-list">
        {i18n.t('picker.unseen.next')}
      </Button>
      <Button onClick={picker.refresh}>{i18n.t('common.tryAgain')}</Button>
      <Button onClick={desk.openOptions}>{i18n.t('picker.unseen.key')}</Button>
    </Blank>
  );
}
