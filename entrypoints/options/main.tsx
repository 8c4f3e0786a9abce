import { render } from 'preact';
import { DeskContext } from '../../components/desk-context.ts';
import { Settings } from '../../components/settings/Settings.tsx';
import { createDesk } from '../../utils/platform/desk.ts';

render(
  <DeskContext.Provider value={createDesk()}>
    <Settings />
  </DeskContext.Provider>,
  document.body,
);
