import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import type { PickerStore } from '../stores/picker.ts';
import type { ShelvedStore } from '../stores/shelved.ts';
import { useLazy } from '../ui/lazy.ts';
import { format } from '../words.ts';
import { needsKey } from './needs-key.ts';

/** What has to be said above the list: a key is wanted, or OS could not be asked. */
export function Notices({ picker }: { readonly picker: PickerStore }) {
  const { catalogue } = picker;
  const [failure, openFailure] = [picker.failure.value, picker.openFailure.value];
  const age = useAge(picker);
  const isKeyWanted = catalogue.place.value.level !== 'product' && needsKey(picker.credential.current.value);
  const key = useLazy(() => import('./KeyLine.tsx'), isKeyWanted);
  const notice = useLazy(() => import('./FailureNotice.tsx'), failure !== undefined);
  const openNotice = useLazy(() => import('./OpenDataNotice.tsx'), openFailure !== undefined);
  return (
    <>
      {isKeyWanted && key && <key.KeyLine picker={picker} />}
      {failure && notice && (
        <notice.FailureNotice failure={failure} age={age(catalogue.answer.value)} picker={picker} />
      )}
      {openFailure && openNotice && (
        <openNotice.OpenDataNotice
          failure={openFailure}
          age={age(catalogue.openData.products)}
          picker={picker}
        />
      )}
    </>
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
