import { type Signal, useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Preset } from '../../../utils/picker/presets.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { visible } from '../../words.ts';

/** What a person does to the presets, and what is said of it. */
export interface PresetKeeper {
  /** The last one that was removed, and where it stood. */
  readonly removed: Signal<{ readonly preset: Preset; readonly at: number } | undefined>;
  keep(name: string): Promise<boolean>;
  rename(preset: Preset, to: string): Promise<void>;
  remove(preset: Preset): Promise<void>;
  undo(): Promise<void>;
}

export function usePresetKeeper({ presets, announcer }: PickerStore): PresetKeeper {
  const removed = useSignal<{ readonly preset: Preset; readonly at: number } | undefined>(undefined);
  const told = (ok: boolean, words: string): boolean => {
    announcer.say(ok ? words : i18n.t('filters.presets.lost'));
    return ok;
  };
  return {
    removed,
    async keep(name) {
      const ok = await presets.change({ do: 'put', preset: { name, ...(await presets.now()) } });
      return told(ok, i18n.t('filters.presets.kept', { name: visible(name) }));
    },
    async rename({ name }, to) {
      const ok = await presets.change({ do: 'rename', name, to });
      told(ok, i18n.t('filters.presets.kept', { name: visible(to) }));
    },
    async remove(preset) {
      const at = presets.current.peek()?.presets.findIndex(({ name }) => name === preset.name) ?? 0;
      const ok = await presets.change({ do: 'remove', name: preset.name });
      if (ok) removed.value = { preset, at };
      told(ok, i18n.t('filters.presets.removed', { name: visible(preset.name) }));
    },
    async undo() {
      const last = removed.peek();
      if (!last) return;
      const ok = await presets.change({ do: 'put', ...last });
      if (ok) removed.value = undefined;
      told(ok, i18n.t('filters.presets.kept', { name: visible(last.preset.name) }));
    },
  };
}
