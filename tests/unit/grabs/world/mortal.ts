/** A background that can die: at its n-th call, before or after that call took effect, or at once. */
export interface Mortal {
  /** The port as this life sees it: a call of a dead life never returns, as a killed worker's never does. */
  wrap<T extends object>(port: T): T;
  /** Resolves when this life has made no call for a while: what it still waits for, it waits for from outside. */
  rest(): Promise<void>;
  die(): void;
  calls(): number;
  isDead(): boolean;
}

export type When = 'before' | 'after';

export function createMortal(deathAt: number, when: When, turn: () => Promise<void>): Mortal {
  let calls = 0;
  let end = deathAt;
  const never = new Promise<never>(() => {});

  const call = async (work: () => unknown): Promise<unknown> => {
    calls += 1;
    if (calls > end || (calls === end && when === 'before')) return never;
    const answer = await work();
    return calls >= end ? never : answer;
  };

  return {
    wrap: (port) =>
      new Proxy(port, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name);
          if (typeof member !== 'function' || IMMEDIATE.has(name)) return member;
          return (...args: readonly unknown[]) => call(() => member.apply(target, args) as unknown);
        },
      }),
    async rest() {
      for (let quiet = 0, before = -1; quiet < 6; ) {
        await turn();
        quiet = before === calls ? quiet + 1 : 0;
        before = calls;
      }
    },
    die() {
      end = Math.min(end, calls);
    },
    calls: () => calls,
    isDead: () => calls >= end,
  };
}

/** They answer at once and change nothing outside. */
const IMMEDIATE: ReadonlySet<string | symbol> = new Set(['spend', 'wakeAt', 'now', 'redirects', 'api']);
