export const LIST_ID = 'rows';

/** The DOM id of a row, for `aria-activedescendant`. */
export const optionId = (index: number): string => `row-${index}`;
