import { render } from 'preact';
import { i18n } from '#i18n';
import { DeskContext } from '../../components/desk-context.ts';
import { namePage } from '../../components/name-page.ts';
import { Picker } from '../../components/picker/Picker.tsx';
import { StorageGuard } from '../../components/StorageGuard.tsx';
import { createDesk } from '../../utils/platform/desk.ts';

namePage(i18n.t('brand.name'));
render(
  <DeskContext.Provider value={createDesk()}>
    <StorageGuard>
      <Picker />
    </StorageGuard>
  </DeskContext.Provider>,
  document.body,
);
