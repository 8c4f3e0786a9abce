import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { NO_POLICY, type Policy } from '../../utils/policy/policy.ts';
import type { Settings } from '../../utils/settings.ts';
import type { Desk } from '../desk.ts';
import type { Announcer } from './announcer.ts';
import type { LookStore } from './look.ts';

/** What the person has chosen about grabbing; each choice holds at once. */
export interface ChoicesStore {
  /** `undefined` until they were read. */
  readonly current: ReadonlySignal<Settings | undefined>;
  /** What an administrator has set; nothing until it was read. */
  readonly policy: ReadonlySignal<Policy>;
  /** The last choice could not be kept: what is shown is what holds. */
  readonly isLost: ReadonlySignal<boolean>;
  load(): Promise<void>;
  choose(choice: Partial<Settings>): Promise<void>;
}

export function createChoices(desk: Desk, announcer: Announcer, look: LookStore): ChoicesStore {
  const current = signal<Settings | undefined>();
  const policy = signal(NO_POLICY);
  const isLost = signal(false);
  let choosing = 0;
  const load = async () => {
    const [settings, set] = await Promise.all([desk.settings(), desk.policy()]);
    // What is still being written counts for more than what was read before it.
    if (choosing > 0) return;
    batch(() => {
      current.value = settings;
      policy.value = set;
    });
    look.show(settings);
  };
  return {
    current,
    policy,
    isLost,
    load,
    async choose(choice) {
      const before = current.peek();
      if (before) {
        current.value = { ...before, ...choice };
        look.show(current.value);
      }
      choosing += 1;
      const { ok } = await desk.ask('saveSettings', choice);
      choosing -= 1;
      isLost.value = !ok;
      announcer.say(ok ? i18n.t('settings.grabbing.saved') : i18n.t('settings.grabbing.lost'));
      await load();
    },
  };
}
