import type { Scene } from './fake-desk.ts';
import { entry } from './queue-samples.ts';
import { NOW } from './samples.ts';
import type { State } from './states.ts';

const ledger = Array.from({ length: 640 }, (_, index) =>
  entry(`add_gb_${['builtaddress', 'historicaddress', 'royalmailaddress'][index % 3]}_${index}.zip`, {
    at: NOW - index * 3_700_000,
    checked: index % 7 !== 3,
  }),
);

const page = (scene: Scene, steps: readonly string[]): State => ({ screen: 'grabs', scene, steps });

/** Every state of the history on the Grabs page. */
export const HISTORY_STATES: Readonly<Record<string, State>> = {
  'queue-history': page({ ledger }, ['click:view-history']),
  'queue-history-found': page({ ledger }, ['click:view-history', 'history:historic']),
  'queue-history-nothing': page({ ledger }, ['click:view-history', 'history:contours of the moon']),
  'queue-history-empty': page({}, ['click:view-history']),
};
