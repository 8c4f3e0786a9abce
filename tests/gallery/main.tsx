import { render } from 'preact';
import { i18n } from '#i18n';
import '../../assets/tokens.css';
import '../../assets/base.css';
import { DeskContext } from '../../components/desk-context.ts';
import { Picker } from '../../components/picker/Picker.tsx';
import { GrabsPage } from '../../components/queue/GrabsPage.tsx';
import { StorageGuard } from '../../components/StorageGuard.tsx';
import { Settings } from '../../components/settings/Settings.tsx';
import { fakeDesk } from './fake-desk.ts';
import { STATES } from './states.ts';
import { take } from './steps.ts';

// What namePage does, without taking the gallery's title away.
document.documentElement.lang = i18n.t('locale');
const state = STATES[new URLSearchParams(location.search).get('state') ?? ''];

const SCREENS = { picker: Picker, settings: Settings, grabs: GrabsPage } as const;

if (state) {
  const Screen = SCREENS[state.screen];
  if (state.screen === 'picker') await import('../../assets/popup.css');
  render(
    <DeskContext.Provider value={fakeDesk(state.scene)}>
      <StorageGuard worksWithout={state.screen === 'settings'}>
        <Screen />
      </StorageGuard>
    </DeskContext.Provider>,
    document.body,
  );
  await take(state.steps ?? []);
} else {
  render(
    <ul>
      {Object.keys(STATES).map((name) => (
        <li key={name}>
          <a href={`?state=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
    document.body,
  );
}
document.documentElement.dataset.ready = '';
