export const LIST_ID = 'rows';
export const FIELD_ID = 'search';
export const FILTERS_ID = 'filters';
export const COMPARE_ID = 'compare';

/** The DOM id of a row, for `aria-activedescendant`. */
export const optionId = (index: number): string => `row-${index}`;
