import { type Choices, type Level, levelOf, watched } from './level.ts';
import type { Every } from './schedule.ts';

/** All that the person has chosen about the watch. */
export interface WatchPlan extends Choices {
  readonly every: Every;
  readonly quiet: string | null;
  /** For packages that were not listed before. */
  readonly fresh: Level;
}

/** How much is wanted of a package; of one that is new, what was chosen for new ones. */
export function levelIn(plan: WatchPlan, packageId: string, isNewPackage: boolean): Level {
  if (plan.every === 'off') return 'off';
  const isChosen = Object.hasOwn(plan.watches, packageId) || plan.pins.includes(packageId);
  return isNewPackage && !isChosen ? plan.fresh : levelOf(plan, packageId);
}

/** Somebody wants notifications of something. */
export const isLoud = (plan: WatchPlan): boolean =>
  watched(plan).some((packageId) => levelOf(plan, packageId) !== 'badge');
