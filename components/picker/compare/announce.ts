import { effect } from '@preact/signals';
import { i18n } from '#i18n';
import type { Announcer } from '../../stores/announcer.ts';
import type { ComparisonStore } from '../../stores/comparison.ts';
import { format } from '../../words.ts';
import { allFigures, troubleWords } from './words.ts';

/** Says what came of it to those who only hear it. Returns how to stop. */
export const announceComparison = (comparison: ComparisonStore, announcer: Announcer): (() => void) =>
  effect(() => {
    const [other, sums, answer] = [comparison.other.value, comparison.sums.value, comparison.answer.value];
    const failure = answer?.failure.value;
    if (comparison.others.value?.length === 0) announcer.say(i18n.t('compare.only'));
    if (!other) return;
    const date = format.day(other.createdOn);
    if (sums) announcer.say(i18n.t('compare.said', { date, figures: allFigures(sums) }));
    else if (answer?.refreshing.value) announcer.say(i18n.t('compare.asking'));
    else if (failure) announcer.say(troubleWords(failure, other));
  });
