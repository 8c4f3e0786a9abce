import { browser } from 'wxt/browser';
import type { Shortcuts } from '../../components/desk.ts';

/** Chromium has a page for it and no call; Firefox has a call and its page may not be opened (MDN). */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** The keyboard shortcuts of Trig as they are set now. Without any in the manifest the browser gives no `commands`. */
export async function readShortcuts(): Promise<Shortcuts> {
  const api: (typeof browser.commands & FirefoxCommands) | undefined = browser.commands;
  const commands = (await api?.getAll?.()) ?? [];
  const open = import.meta.env.FIREFOX
    ? api?.openShortcutSettings && (() => void api.openShortcutSettings?.())
    : () => void browser.tabs.create({ url: CHROMIUM_PAGE });
  return {
    commands: commands.map(({ name = '', description = '', shortcut = '' }) => ({
      name,
      what: description,
      keys: shortcut,
    })),
    ...(open && { open }),
  };
}
