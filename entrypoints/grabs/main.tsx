import { render } from 'preact';
import { DeskContext } from '../../components/desk-context.ts';
import { GrabsPage } from '../../components/queue/GrabsPage.tsx';
import { createDesk } from '../../utils/platform/desk.ts';

render(
  <DeskContext.Provider value={createDesk()}>
    <GrabsPage />
  </DeskContext.Provider>,
  document.body,
);
