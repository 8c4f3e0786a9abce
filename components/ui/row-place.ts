/** Where a row of a long list stands. Flat values: a row whose own are the same need not render again. */
export interface RowPlace {
  readonly id: string;
  readonly index: number;
  readonly of: number;
  readonly top: number;
  /** The one row of the list that Tab stops at. */
  readonly isActive: boolean;
}

/** What every row spreads on its own element. */
export const rowProps = ({ id, index, of, top, isActive }: RowPlace) =>
  ({
    tabIndex: isActive ? 0 : -1,
    'data-id': id,
    'data-index': index,
    'aria-posinset': index + 1,
    'aria-setsize': of,
    style: { transform: `translateY(${top}px)` },
  }) as const;
