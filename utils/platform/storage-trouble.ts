let listener: (() => void) | undefined;

/** Calls back after each failure of the database in this context; the background alone asks for it. */
export function onDatabaseFailure(to: () => void): void {
  listener = to;
}

export const noteFailure = (): void => listener?.();
