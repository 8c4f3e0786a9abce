import { render } from 'preact';
import { i18n } from '#i18n';
import { DeskContext } from '../../components/desk-context.ts';
import { namePage } from '../../components/name-page.ts';
import { StorageGuard } from '../../components/StorageGuard.tsx';
import { Settings } from '../../components/settings/Settings.tsx';
import { createDesk } from '../../utils/platform/desk.ts';

namePage(i18n.t('page.options'));
render(
  <DeskContext.Provider value={createDesk()}>
    <StorageGuard worksWithout>
      <Settings />
    </StorageGuard>
  </DeskContext.Provider>,
  document.body,
);
