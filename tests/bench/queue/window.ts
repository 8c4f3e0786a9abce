const MINUTE = 60_000;

/**
 * When so many calls can be made at the soonest, each as soon as the hub's window lets it through
 * (tests/data-hub/rate-limit.ts), by a caller that knows the limit and is refused nothing. Milliseconds from now.
 *
 * @param made how long ago the calls were made that the window holds already, oldest first
 */
export function soonest(limit: number, count: number, made: readonly number[] = []): readonly number[] {
  const times = made.map((ago) => -ago);
  for (let call = 0; call < count; call++) {
    const leaves = times.at(-limit);
    times.push(times.length < limit || leaves === undefined ? 0 : Math.max(0, leaves + MINUTE));
  }
  return times.slice(made.length);
}
