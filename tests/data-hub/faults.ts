import type { Befallen, Fault } from './fault.ts';

interface FaultRule {
  readonly on: 'api' | 'storage';
  /** Looked for in path and query as they were sent, percent-encoded. */
  readonly path?: RegExp | string;
  /** The whole decoded name: `fileName` of the API's query, last part of storage's path. */
  readonly fileName?: string;
  /** How many requests it befalls; default: every one until it is removed. */
  readonly times?: number;
  readonly fault: Fault;
}

interface FaultHandle {
  /** No further request is befallen; those held stay held. */
  remove(): void;
  /** How many requests it has befallen. */
  readonly used: number;
  /** Lets every held request go; the fault is over. */
  release(): void;
}

export interface Faults {
  /** All faults that fit a request befall it together; of those that answer in the hub's stead the first one does. */
  add(rule: FaultRule): FaultHandle;
  /** Removes all and lets every held request go. */
  clear(): void;
}

/** What a fault looks at. */
export interface FaultTarget {
  readonly on: 'api' | 'storage';
  /** Path and query. */
  readonly url: string;
  readonly fileName: string | undefined;
}

interface Armed {
  readonly rule: FaultRule;
  used: number;
  readonly open: () => void;
  readonly opened: Promise<void>;
}

function fits({ on, path, fileName }: FaultRule, target: FaultTarget): boolean {
  if (on !== target.on) return false;
  if (fileName !== undefined && fileName !== target.fileName) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? target.url.includes(path) : target.url.search(path) >= 0;
}

function arm(rule: FaultRule): Armed {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { rule, used: 0, open, opened };
}

export function createFaults(): Faults & { take(target: FaultTarget): readonly Befallen[] } {
  const armed = new Set<Armed>();
  /** Also those used up or removed: their held requests still wait. */
  const holding = new Set<Armed>();
  const release = (one: Armed) => {
    armed.delete(one);
    holding.delete(one);
    one.open();
  };

  return {
    add(rule) {
      const one = arm(rule);
      armed.add(one);
      holding.add(one);
      return {
        remove: () => {
          armed.delete(one);
        },
        release: () => release(one),
        get used() {
          return one.used;
        },
      };
    },
    clear() {
      for (const one of [...holding]) release(one);
    },
    take: (target) =>
      [...armed]
        .filter(({ rule }) => fits(rule, target))
        .map((one) => {
          one.used++;
          if (one.used >= (one.rule.times ?? Number.POSITIVE_INFINITY)) armed.delete(one);
          return { fault: one.rule.fault, released: () => one.opened };
        }),
  };
}
