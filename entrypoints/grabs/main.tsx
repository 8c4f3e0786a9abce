import { render } from 'preact';
import { i18n } from '#i18n';
import { DeskContext } from '../../components/desk-context.ts';
import { namePage } from '../../components/name-page.ts';
import { GrabsPage } from '../../components/queue/GrabsPage.tsx';
import { StorageGuard } from '../../components/StorageGuard.tsx';
import { createDesk } from '../../utils/platform/desk.ts';

namePage(i18n.t('page.grabs'));
render(
  <DeskContext.Provider value={createDesk()}>
    <StorageGuard>
      <GrabsPage />
    </StorageGuard>
  </DeskContext.Provider>,
  document.body,
);
