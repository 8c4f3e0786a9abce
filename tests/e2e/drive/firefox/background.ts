import type { Bidi } from './bidi.ts';

export type Background = {
  /** Undefined while the extension is not installed. */
  readonly state: () => Promise<'starting' | 'running' | 'suspending' | 'stopped' | undefined>;
  readonly suspend: () => Promise<void>;
};

const STATE = `return WebExtensionPolicy.getByID(args.id)?.extension.backgroundState;`;

/** What the idle timer does, without its thirty seconds and without the reasons that would put it off. */
const SUSPEND = `
  const { extension } = WebExtensionPolicy.getByID(args.id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`;

/** The event page, by the browser's own hand: gone after some 3 ms (measured: Firefox 153). */
export function backgroundOf(bidi: Bidi, id: string): Background {
  const state: Background['state'] = () => bidi.privileged(STATE, { id });
  // Not waited for as a state: an event that comes in that moment has started the next one before anybody looks.
  const suspend = async () => {
    await bidi.privileged(SUSPEND, { id });
  };
  return { state, suspend };
}
