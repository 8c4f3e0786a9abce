import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import { createSettings } from '../stores/settings.ts';
import { Contours } from '../ui/Contours.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { useLazy } from '../ui/lazy.ts';
import { Mark } from '../ui/Mark.tsx';
import { Appearance } from './Appearance.tsx';
import { ClearAll } from './ClearAll.tsx';
import { Folders } from './Folders.tsx';
import { Grabbing } from './Grabbing.tsx';
import { KeySection } from './KeySection.tsx';
import { Managed } from './Managed.tsx';
import { Permission } from './Permission.tsx';
import { Privacy } from './Privacy.tsx';
import styles from './Settings.module.css';
import { SettingsFile } from './SettingsFile.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { Watch } from './Watch.tsx';

/** The options page. */
export function Settings() {
  const desk = useDesk();
  const [settings] = useState(() => createSettings(desk));
  useEffect(() => settings.open(), [settings]);
  const aria2 = useLazy(() => import('./Aria2.tsx'), true);
  return (
    <div class={styles.settings}>
      <header class={styles.header}>
        <Contours />
        <div class={styles.title}>
          <Mark size={40} />
          <div>
            <h1>{i18n.t('settings.title')}</h1>
            <p>{i18n.t('settings.unofficial')}</p>
          </div>
        </div>
      </header>
      <main class={styles.sections}>
        <Permission store={settings.permission} />
        <Managed choices={settings.choices} />
        <KeySection settings={settings} />
        <Grabbing choices={settings.choices} />
        <Watch choices={settings.choices} watching={settings.watching} credential={settings.credential} />
        <Folders choices={settings.choices} examples={settings.examples} />
        <Appearance choices={settings.choices} />
        <Shortcuts />
        {aria2 && <aria2.Aria2 announcer={settings.announcer} />}
        <SettingsFile file={settings.file} />
        <Privacy />
        <ClearAll settings={settings} />
      </main>
      <LiveRegion announcer={settings.announcer} />
    </div>
  );
}
