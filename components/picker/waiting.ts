import type { PickerStore } from '../stores/picker.ts';
import { needsKey } from './needs-key.ts';

/** Nothing of the level is known yet. */
export function isLoading({ catalogue }: PickerStore): boolean {
  const { answer, openData, place } = catalogue;
  if (place.value.level === 'product' && !openData.inside.value) return true;
  const isRootOfNobody = place.value.level === 'packages' && !answer.value;
  return !(isRootOfNobody ? openData.products : answer.value)?.shelved.value;
}

/** It is said above the list why there is nothing in it. */
export function isExplained({ catalogue, credential, failure, openFailure }: PickerStore): boolean {
  const isInPackage = 'packageId' in catalogue.place.value;
  const isKeyless = isInPackage && needsKey(credential.current.value);
  return isKeyless || failure.value !== undefined || openFailure.value !== undefined;
}
