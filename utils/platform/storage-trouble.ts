import { doubt } from './room.ts';

let listener: (() => void) | undefined;

/** Calls back after each failure of the database in this context; the background alone asks for it. */
export function onDatabaseFailure(to: () => void): void {
  listener = to;
}

export function noteFailure(): void {
  doubt();
  listener?.();
}
