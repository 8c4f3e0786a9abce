import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import type { AllowedHosts } from '../ports.ts';

const item = storage.defineItem<readonly string[]>('local:allowedHosts', { fallback: [] });

export interface HostsKeeper extends AllowedHosts {
  /** They have been cleared away. */
  forget(): void;
}

/** The background alone writes, so what it has read once it knows. */
export function createAllowedHosts(): HostsKeeper {
  let known: Promise<ReadonlySet<string>> | undefined;
  const read = (): Promise<ReadonlySet<string>> => {
    known ??= item.getValue().then(hostsIn);
    return known;
  };
  return {
    read,
    async add(host) {
      const next = new Set([...(await read()), host]);
      await item.setValue([...next]);
      known = Promise.resolve(next);
    },
    forget() {
      known = undefined;
    },
  };
}

const hostsIn = (stored: unknown): ReadonlySet<string> =>
  new Set(v.is(v.array(v.string()), stored) ? stored : []);
