import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Aria2Change, Aria2Choice } from '../../utils/aria2/choice.ts';
import type { TriedAria2 } from '../../utils/commands.ts';
import type { Outcome } from '../../utils/failure.ts';
import type { Desk } from '../desk.ts';
import type { Announcer } from './announcer.ts';
import { during } from './during.ts';

/** What the options page shows and does about aria2. The token passes through and is held by nothing. */
export interface Aria2Store {
  /** `undefined` until it was read. */
  readonly choice: ReadonlySignal<Aria2Choice | undefined>;
  /** What the last try came to. */
  readonly tried: ReadonlySignal<Outcome<TriedAria2> | undefined>;
  readonly isTrying: ReadonlySignal<boolean>;
  /** The browser did not let us ask this machine. */
  readonly isRefused: ReadonlySignal<boolean>;
  readonly isLost: ReadonlySignal<boolean>;
  load(): Promise<void>;
  /** Must be called from a click: it asks for the permission, or gives it back. */
  turn(isOn: boolean): Promise<void>;
  save(change: Aria2Change): Promise<boolean>;
  saveAndTry(change: Aria2Change): Promise<void>;
}

export function createAria2Store(desk: Desk, announcer: Announcer): Aria2Store {
  const choice = signal<Aria2Choice | undefined>();
  const tried = signal<Outcome<TriedAria2> | undefined>();
  const isTrying = signal(false);
  const isRefused = signal(false);
  const isLost = signal(false);

  const load = async () => {
    choice.value = await desk.aria2.choice();
  };

  const save = async (change: Aria2Change): Promise<boolean> => {
    tried.value = undefined;
    const { ok } = await desk.ask('saveAria2', change);
    isLost.value = !ok;
    await load();
    announcer.say(ok ? i18n.t('settings.grabbing.saved') : i18n.t('settings.aria2.lost'));
    return ok;
  };

  return {
    choice,
    tried,
    isTrying,
    isRefused,
    isLost,
    load,
    save,
    async turn(isOn) {
      // First of all: the browser asks only in the moment of the click.
      const isAllowed = !isOn || (await desk.aria2.request());
      isRefused.value = !isAllowed;
      await save({ isOn: isOn && isAllowed });
      if (!isOn) await desk.aria2.giveBack();
    },
    async saveAndTry(change) {
      if (isTrying.peek()) return;
      await during(isTrying, async () => {
        if (await save(change)) tried.value = await desk.ask('tryAria2', {});
      });
    },
  };
}
