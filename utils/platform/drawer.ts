import { createLedgerReader } from './ledger.ts';
import { sessionNow } from './lifetime.ts';
import { currentPolicy } from './policy.ts';
import { currentPresets } from './presets.ts';
import { currentSets } from './release-sets.ts';
import { currentSettings } from './settings.ts';

export { currentAria2 } from './aria2/choice-store.ts';
export { aria2Progress } from './aria2/progress.ts';
export { readHad } from './had.ts';
export { readKnownFiles } from './known-files.ts';
export { isDatabaseLost } from './loss.ts';
export { md5Of } from './md5.ts';
export { openGrabs } from './pages.ts';
export { readPast } from './past.ts';
export { areTracesOwed } from './rewrite-storage.ts';
export { saveText } from './save-text.ts';
export { readShortcuts } from './shortcut-settings.ts';
export { testReading } from './storage-test.ts';
export { readWatching } from './watch-view.ts';

/** What the desk keeps in its drawer: nothing of it is needed to paint the popup. */
export const ledger = createLedgerReader();
export const settings = currentSettings;
export const policy = currentPolicy;
export const presets = currentPresets;
export const releaseSets = currentSets;
export const session = sessionNow;
