import { render } from 'preact';
import { DeskContext } from '../../components/desk-context.ts';
import { Picker } from '../../components/picker/Picker.tsx';
import { createDesk } from '../../utils/platform/desk.ts';

render(
  <DeskContext.Provider value={createDesk()}>
    <Picker />
  </DeskContext.Provider>,
  document.body,
);
